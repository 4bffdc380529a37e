package io.ssmsandbox.emulator.faults;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rule about resources.
 *
 * @param next the number of resources to match; {@code null} for all
 * @param place the position in the script, for messages
 */
public record ResourceFault(NamePatterns region, NamePatterns stack, NamePatterns resource, NamePatterns type,
		@Nullable Integer next, ResourceEffect effect, String place) {

	private static final List<String> EFFECTS = List.of("fails", "slow", "slow-delete", "blocked", "agent",
			"properties");

	private static final List<String> KEYS = List.of("region", "stack", "resource", "type", "next", "fails", "slow",
			"slow-delete", "blocked", "agent", "properties");

	static ResourceFault read(ScriptValue value, String origin) {
		ScriptMapping rule = ScriptMapping.of(value, KEYS);
		Integer next = rule.find("next").map((each) -> each.number(1, Integer.MAX_VALUE)).orElse(null);
		return new ResourceFault(rule.globs("region"), rule.globs("stack"), rule.globs("resource"), rule.globs("type"),
				next, effect(rule.oneOf(EFFECTS)), "line " + rule.line() + origin);
	}

	private static ResourceEffect effect(ScriptValue value) {
		return switch (value.key()) {
			case "fails" -> CreationFailure.read(value);
			case "slow" -> new SlowCreation(Slowdown.read(value));
			case "slow-delete" -> new SlowDeletion(Slowdown.read(value));
			case "blocked" -> DeletionFailure.read(value);
			case "agent" -> AgentOutage.read(value);
			case "properties" -> PropertyOverride.read(value);
			default -> throw new IllegalStateException("No effect " + value.key());
		};
	}

	boolean concerns(ResourceTarget target) {
		return this.region.match(target.region()) && this.stack.match(target.stack())
				&& this.resource.match(target.resource()) && this.type.match(target.type());
	}

}
