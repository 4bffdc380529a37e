package io.ssmsandbox.emulator.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A context without a stack: it creates and deletes single resources at once, in a region
 * of an account that several contexts may share.
 */
record TestSite(String region, String stackName, String logicalId, RegionInventory inventory, IamDirectory iam,
		AtomicInteger ids, Instant now) implements ResourceContext {

	private static final AwsCatalog CATALOG = AwsCatalog.load();

	private static final Map<String, ResourceType> TYPES = new LinkedHashMap<>();

	static {
		SupportedTypes.all().forEach((type) -> TYPES.put(type.name(), type));
	}

	static TestSite in(String region) {
		return new TestSite(region, "demo", "Thing", new RegionInventory(region), new IamDirectory(),
				new AtomicInteger(), Instant.parse("2026-11-24T06:00:00Z"));
	}

	static TestSite inTokyo() {
		return in("ap-northeast-1");
	}

	static ResourceType type(String name) {
		ResourceType type = TYPES.get(name);
		assertThat(type).as(name).isNotNull();
		return type;
	}

	/**
	 * Returns the same context in another region.
	 */
	TestSite movedTo(String region) {
		return new TestSite(region, this.stackName, this.logicalId, new RegionInventory(region), this.iam, this.ids,
				this.now);
	}

	TestSite of(String logicalId) {
		return new TestSite(this.region, this.stackName, logicalId, this.inventory, this.iam, this.ids, this.now);
	}

	TestSite later(Duration duration) {
		return new TestSite(this.region, this.stackName, this.logicalId, this.inventory, this.iam, this.ids,
				this.now.plus(duration));
	}

	/**
	 * Starts a creation.
	 */
	ResourceCreation start(String type, Map<String, Object> properties) {
		return type(type).create(this, ResourceInputs.of(properties));
	}

	/**
	 * Starts and completes a creation.
	 */
	ResourceCreation create(String type, Map<String, Object> properties) {
		ResourceCreation resourceCreation = start(type, properties);
		complete(type, resourceCreation);
		return resourceCreation;
	}

	/**
	 * Completes a started creation.
	 */
	void complete(String type, ResourceCreation resourceCreation) {
		type(type).created(later(resourceCreation.duration()), resourceCreation.physicalId());
	}

	/**
	 * Starts and completes a deletion.
	 */
	void delete(String type, String physicalId) {
		type(type).delete(this, physicalId);
		type(type).deleted(this, physicalId);
	}

	@Override
	public String accountId() {
		return "000000000000";
	}

	@Override
	public String partition() {
		return CATALOG.region(this.region).orElseThrow().partition();
	}

	@Override
	public String stackId() {
		return "arn:aws:cloudformation:" + this.region + ":000000000000:stack/" + this.stackName + "/1";
	}

	@Override
	public AwsCatalog catalog() {
		return CATALOG;
	}

	@Override
	public String newId(String prefix) {
		return "%s-0%016x".formatted(prefix, this.ids.incrementAndGet());
	}

	@Override
	public String newSuffix(int length) {
		return ("%0" + length + "d").formatted(this.ids.incrementAndGet());
	}

	@Override
	public int quota(QuotaDefinition quotaDefinition) {
		return quotaDefinition.applied(5);
	}

	@Override
	public double speed() {
		return 20;
	}

	@Override
	public Map<String, String> stackTags() {
		return Map.of("aws:cloudformation:stack-name", this.stackName);
	}

}
