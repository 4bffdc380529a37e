package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.Catalog;
import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.resource.Site;

/**
 * The place of one resource of one stack.
 */
record StackSite(World world, Stack stack, StackResource resource, WorldSettings settings) implements Site {

	@Override
	public Instant now() {
		return this.world.now();
	}

	@Override
	public String region() {
		return this.stack.region();
	}

	@Override
	public String accountId() {
		return this.world.accountId();
	}

	@Override
	public String partition() {
		return this.world.catalog().region(region()).orElseThrow().partition();
	}

	@Override
	public String stackName() {
		return this.stack.name();
	}

	@Override
	public String stackId() {
		return this.stack.stackId();
	}

	@Override
	public String logicalId() {
		return this.resource.logicalId();
	}

	@Override
	public RegionInventory inventory() {
		return this.world.region(region());
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
		return prefix + "-0" + hash(prefix).hex(16);
	}

	@Override
	public String newSuffix(int length) {
		return hash("suffix").alphanumeric(length);
	}

	private Hash hash(String purpose) {
		return Hash.of(stackId(), logicalId(), purpose, this.resource.nextIdNumber());
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
		Map<String, String> tags = new LinkedHashMap<>(this.stack.request().tags());
		tags.put("aws:cloudformation:stack-name", stackName());
		tags.put("aws:cloudformation:stack-id", stackId());
		tags.put("aws:cloudformation:logical-id", logicalId());
		return tags;
	}

}
