package io.ssmsandbox.emulator.agent;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * What decides how far an agent gets: what exists in its region and in its account, and
 * what AWS offers.
 */
public record AgentEnvironment(RegionInventory region, IamDirectory iam, AwsCatalog catalog, String accountId) {

	String partition() {
		return this.catalog.region(this.region.name()).orElseThrow().partition();
	}

}
