package io.ssmsandbox.emulator.agent;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * The inputs that decide what an agent can reach: the inventory of its region, the
 * account's IAM resources and AWS's catalogue.
 */
public record AgentEnvironment(RegionInventory region, IamDirectory iam, AwsCatalog catalog, String accountId) {

	String partition() {
		return this.catalog.region(this.region.name()).orElseThrow().partition();
	}

}
