package io.ssmsandbox.emulator.world;

import java.time.Instant;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.resource.ResourceContext;

/**
 * The part of a resource context that comes from the world.
 */
interface WorldContext extends ResourceContext {

	World world();

	WorldSettings settings();

	@Override
	default Instant now() {
		return world().now();
	}

	@Override
	default String accountId() {
		return World.ACCOUNT_ID;
	}

	@Override
	default String partition() {
		return world().catalog().region(region()).orElseThrow().partition();
	}

	@Override
	default RegionInventory inventory() {
		return world().region(region());
	}

	@Override
	default IamDirectory iam() {
		return world().iam();
	}

	@Override
	default AwsCatalog catalog() {
		return world().catalog();
	}

	@Override
	default int quota(QuotaDefinition quotaDefinition) {
		return quotaDefinition.applied(settings().vpcQuota());
	}

	@Override
	default double speed() {
		return settings().speed();
	}

}
