package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.Catalog;
import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.resource.Site;

/**
 * Where somebody deletes a thing by a call to its own service, past CloudFormation.
 * Nothing is created there.
 *
 * @param physicalId the thing
 */
record DirectSite(World world, WorldSettings settings, String region, String physicalId) implements Site {

	@Override
	public Instant now() {
		return this.world.now();
	}

	@Override
	public String accountId() {
		return this.world.accountId();
	}

	@Override
	public String partition() {
		return this.world.catalog().region(this.region).orElseThrow().partition();
	}

	@Override
	public String stackName() {
		return "";
	}

	@Override
	public String stackId() {
		return "";
	}

	@Override
	public String logicalId() {
		return this.physicalId;
	}

	@Override
	public RegionInventory inventory() {
		return this.world.region(this.region);
	}

	@Override
	public IamDirectory iam() {
		return this.world.iam();
	}

	@Override
	public Catalog catalog() {
		return this.world.catalog();
	}

	@Override
	public String newId(String prefix) {
		throw new UnsupportedOperationException(prefix);
	}

	@Override
	public String newSuffix(int length) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int quota(Quota quota) {
		return quota.applied(this.settings.vpcQuota());
	}

	@Override
	public double speed() {
		return this.settings.speed();
	}

	@Override
	public Map<String, String> stackTags() {
		return Map.of();
	}

}
