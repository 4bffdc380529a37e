package io.ssmsandbox.emulator.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The rules about resources that are in force, and how often each may still strike. It is
 * part of a world, and changes with it alone.
 */
public final class ResourceFaults {

	private final List<String> script;

	private final List<Armed> rules = new ArrayList<>();

	private final BiConsumer<ResourceFault, ResourceTarget> whenFirst;

	/**
	 * @param whenFirst is told when a rule strikes for the first time
	 */
	public ResourceFaults(FaultScript script, BiConsumer<ResourceFault, ResourceTarget> whenFirst) {
		this.script = script.texts();
		script.resources().forEach((rule) -> this.rules.add(new Armed(rule)));
		this.whenFirst = whenFirst;
	}

	/**
	 * Whether a world would be the same under another script.
	 */
	public boolean amountTo(FaultScript other) {
		return this.script.equals(other.texts()) || (this.rules.isEmpty() && other.resources().isEmpty());
	}

	/**
	 * The first rule of its kind that strikes a resource, and has struck it by that.
	 */
	public <E extends ResourceEffect> Optional<E> strike(Class<E> kind, ResourceTarget target) {
		Optional<Armed> rule = this.rules.stream()
			.filter((each) -> each.is(kind) && each.left > 0 && each.rule.concerns(target))
			.findFirst();
		rule.ifPresent((each) -> hit(each, target));
		return rule.map((each) -> kind.cast(each.rule.effect()));
	}

	/**
	 * An instance is launched: rules for the next ones take it as theirs.
	 */
	public void launched(ResourceTarget target, String instanceId) {
		this.rules.stream()
			.filter((each) -> each.is(AgentOutage.class) && each.limited() && each.left > 0
					&& each.rule.concerns(target))
			.findFirst()
			.ifPresent((each) -> {
				hit(each, target);
				each.instances.add(instanceId);
			});
	}

	/**
	 * What is the matter with the agent of an instance.
	 */
	public Optional<AgentOutage> agent(ResourceTarget target, String instanceId) {
		return this.rules.stream()
			.filter((each) -> each.is(AgentOutage.class))
			.filter((each) -> each.limited() ? each.instances.contains(instanceId) : each.rule.concerns(target))
			.findFirst()
			.map((each) -> {
				notice(each, target);
				return (AgentOutage) each.rule.effect();
			});
	}

	private void hit(Armed armed, ResourceTarget target) {
		armed.left -= armed.limited() ? 1 : 0;
		notice(armed, target);
	}

	private void notice(Armed armed, ResourceTarget target) {
		if (!armed.struck) {
			armed.struck = true;
			this.whenFirst.accept(armed.rule, target);
		}
	}

	private static final class Armed {

		private final ResourceFault rule;

		private final Set<String> instances = new HashSet<>();

		private int left;

		private boolean struck;

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
