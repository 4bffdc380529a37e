package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.resource.Creation;
import io.ssmsandbox.emulator.resource.Deletion;
import io.ssmsandbox.emulator.resource.Properties;
import io.ssmsandbox.emulator.resource.ResourceFailure;
import io.ssmsandbox.emulator.resource.ResourceType;
import io.ssmsandbox.emulator.resource.Site;

/**
 * A resource type for tests that does what its properties say.
 */
class Thing implements ResourceType {

	/** Where a type may have a fault of its own. */
	static final List<String> BREAKING_POINTS = List.of("create", "created", "delete", "deleted");

	/** What exists: physical id to the reason why it cannot be deleted, if any. */
	final Map<String, String> existing = new LinkedHashMap<>();

	private final Map<String, String> breakingPoints = new HashMap<>();

	/** How often a thing will refuse to be deleted. */
	private final Map<String, Integer> refusals = new HashMap<>();

	private final String name;

	private final boolean configurationComplete;

	Thing(String name, boolean configurationComplete) {
		this.name = name;
		this.configurationComplete = configurationComplete;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Set<String> properties() {
		return Set.of("Seconds", "FailsWith", "BlockedBy", "Uses", "BreaksAt", "Refusals");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("Seconds");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		properties.optionalText("FailsWith").ifPresent((reason) -> {
			throw new ResourceFailure(reason);
		});
		String id = site.newId("thing");
		this.breakingPoints.put(id, properties.optionalText("BreaksAt").orElse(""));
		this.refusals.put(id, properties.number("Refusals").orElse(0));
		breakAt("create", id);
		this.existing.put(id, properties.optionalText("BlockedBy").orElse(""));
		Duration duration = Duration.ofSeconds(properties.number("Seconds").orElseThrow());
		return new Creation(id, id, Map.of("Name", "name-of-" + site.logicalId()), Duration.ofSeconds(2), duration,
				this.configurationComplete);
	}

	@Override
	public void created(Site site, String physicalId) {
		breakAt("created", physicalId);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		breakAt("delete", physicalId);
		if (this.refusals.merge(physicalId, -1, Integer::sum) >= 0) {
			throw new ResourceFailure("Not now.");
		}
		String blockedBy = this.existing.getOrDefault(physicalId, "");
		if (!blockedBy.isEmpty()) {
			throw new ResourceFailure(blockedBy);
		}
		return new Deletion(Duration.ofSeconds(5));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		breakAt("deleted", physicalId);
		this.existing.remove(physicalId);
	}

	private void breakAt(String point, String physicalId) {
		if (point.equals(this.breakingPoints.get(physicalId))) {
			throw new IllegalStateException("A fault of the emulator at " + point);
		}
		if ((point + " without end").equals(this.breakingPoints.get(physicalId))) {
			throw new StackOverflowError("A fault of the emulator at " + point);
		}
	}

}
