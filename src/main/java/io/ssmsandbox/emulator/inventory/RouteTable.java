package io.ssmsandbox.emulator.inventory;

import java.util.Map;

/**
 * A route table.
 *
 * @param main whether it is the one that EC2 made with the VPC, which goes with the VPC
 * too
 */
public record RouteTable(String id, String vpcId, boolean main, Map<String, String> tags) {

	public RouteTable {
		tags = OrderedCopies.copyOf(tags);
	}

}
