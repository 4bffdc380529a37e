package io.ssmsandbox.emulator.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The active rules about resources with their counters. They are part of a world and
 * change only with it.
 */
public final class ResourceFaults {

	private final List<String> script;

	private final List<Armed> rules = new ArrayList<>();

	private final BiConsumer<ResourceFault, ResourceTarget> whenFirst;

	/**
	 * @param whenFirst is called at the first match of a rule
	 */
	public ResourceFaults(FaultScript script, BiConsumer<ResourceFault, ResourceTarget> whenFirst) {
		this.script = script.texts();
		script.resources().forEach((rule) -> this.rules.add(new Armed(rule)));
		this.whenFirst = whenFirst;
	}

	/**
	 * Returns whether another script would leave the world unchanged.
	 */
	public boolean amountTo(FaultScript other) {
		return this.script.equals(other.texts()) || (this.rules.isEmpty() && other.resources().isEmpty());
	}

	/**
	 * Returns the effect of the first rule of its kind that matches a resource, and
	 * counts the match.
	 */
	public <E extends ResourceEffect> Optional<E> matchRule(Class<E> kind, ResourceTarget target) {
		Optional<Armed> rule = this.rules.stream()
			.filter((each) -> each.is(kind) && each.left > 0 && each.rule.concerns(target))
			.findFirst();
		rule.ifPresent((each) -> countMatch(each, target));
		return rule.map((each) -> kind.cast(each.rule.effect()));
	}

	/**
	 * Assigns a new instance to the first rule about agents with a counter that matches
	 * it.
	 */
	public void launched(ResourceTarget target, String instanceId) {
		this.rules.stream()
			.filter((each) -> each.is(AgentOutage.class) && each.limited() && each.left > 0
					&& each.rule.concerns(target))
			.findFirst()
			.ifPresent((each) -> {
				countMatch(each, target);
				each.instances.add(instanceId);
			});
	}

	/**
	 * Returns the outage of the agent on an instance.
	 */
	public Optional<AgentOutage> agent(ResourceTarget target, String instanceId) {
		return this.rules.stream()
			.filter((each) -> each.is(AgentOutage.class))
			.filter((each) -> each.limited() ? each.instances.contains(instanceId) : each.rule.concerns(target))
			.findFirst()
			.map((each) -> {
				reportFirstMatch(each, target);
				return (AgentOutage) each.rule.effect();
			});
	}

	private void countMatch(Armed armed, ResourceTarget target) {
		armed.left -= armed.limited() ? 1 : 0;
		reportFirstMatch(armed, target);
	}

	private void reportFirstMatch(Armed armed, ResourceTarget target) {
		if (!armed.matched) {
			armed.matched = true;
			this.whenFirst.accept(armed.rule, target);
		}
	}

	private static final class Armed {

		private final ResourceFault rule;

		private final Set<String> instances = new HashSet<>();

		private int left;

		private boolean matched;

		Armed(ResourceFault rule) {
			this.rule = rule;
			this.left = (rule.next() != null) ? rule.next() : 1;
		}

		boolean limited() {
			return this.rule.next() != null;
		}

		boolean is(Class<? extends ResourceEffect> kind) {
			return kind.isInstance(this.rule.effect());
		}

	}

}
