package io.ssmsandbox.emulator.inventory;

import java.util.Map;

/**
 * A route table of a VPC.
 *
 * @param main whether it is the main table, which EC2 creates and deletes with the VPC
 */
public record RouteTable(String id, String vpcId, boolean main, Map<String, String> tags) {

	public RouteTable {
		tags = ImmutableCopies.copyOf(tags);
	}

}
