package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.resource.ResourceContext;
import io.ssmsandbox.emulator.resource.ResourceCreation;
import io.ssmsandbox.emulator.resource.ResourceDeletion;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.resource.ResourceInputs;
import io.ssmsandbox.emulator.resource.ResourceType;

/**
 * A resource type for tests that does what its properties say.
 */
class WorldResource implements ResourceType {

	/** The methods in which a type may fail. */
	static final List<String> BREAKING_POINTS = List.of("create", "created", "delete", "deleted");

	/**
	 * The existing things: physical id to the reason why it cannot be deleted, or an
	 * empty text.
	 */
	final Map<String, String> existing = new LinkedHashMap<>();

	private final Map<String, String> breakingPoints = new HashMap<>();

	/** How often a thing refuses its deletion. */
	private final Map<String, Integer> refusals = new HashMap<>();

	private final String name;

	private final boolean configurationComplete;

	WorldResource(String name, boolean configurationComplete) {
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		inputs.optionalText("FailsWith").ifPresent((reason) -> {
			throw new ResourceFailureException(reason);
		});
		String id = context.newId("thing");
		this.breakingPoints.put(id, inputs.optionalText("BreaksAt").orElse(""));
		this.refusals.put(id, inputs.number("Refusals").orElse(0));
		breakAt("create", id);
		this.existing.put(id, inputs.optionalText("BlockedBy").orElse(""));
		Duration duration = Duration.ofSeconds(inputs.number("Seconds").orElseThrow());
		return new ResourceCreation(id, id, Map.of("Name", "name-of-" + context.logicalId()), Duration.ofSeconds(2),
				duration, this.configurationComplete);
	}

	@Override
	public void created(ResourceContext context, String physicalId) {
		breakAt("created", physicalId);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		breakAt("delete", physicalId);
		if (this.refusals.merge(physicalId, -1, Integer::sum) >= 0) {
			throw new ResourceFailureException("Not now.");
		}
		String blockedBy = this.existing.getOrDefault(physicalId, "");
		if (!blockedBy.isEmpty()) {
			throw new ResourceFailureException(blockedBy);
		}
		return new ResourceDeletion(Duration.ofSeconds(5));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
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
