package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.aws.ListedStack;
import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.sandbox.ExpectedStacks;
import io.ssmsandbox.sandbox.OrphanStack;
import io.ssmsandbox.sandbox.OrphanStacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.StackRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds orphan stacks: stacks with the portal's name prefix that belong to no sandbox. If
 * a sandbox still waits for the stack, its step adopts it. The portal reports any other
 * to the operators and never deletes it, because only a person can know its owner.
 */
@Component
class OrphanStackFinder {

	private static final Logger log = LoggerFactory.getLogger(OrphanStackFinder.class);

	/**
	 * The number of stacks that one check describes in a region. Each stack is described
	 * only once; the rest waits for the next check.
	 */
	static final int DESCRIBED_AT_ONCE = 20;

	private final ExpectedStacks expectedStacks;

	private final Sandboxes sandboxes;

	private final OrphanStacks orphans;

	private final Stacks stacks;

	private final ReconcileTrigger trigger;

	private final Clock clock;

	OrphanStackFinder(ExpectedStacks expectedStacks, Sandboxes sandboxes, OrphanStacks orphans, Stacks stacks,
			ReconcileTrigger trigger, Clock clock) {
		this.expectedStacks = expectedStacks;
		this.sandboxes = sandboxes;
		this.orphans = orphans;
		this.stacks = stacks;
		this.trigger = trigger;
		this.clock = clock;
	}

	/**
	 * Updates the orphan stacks of a region from the stacks that AWS lists.
	 */
	void updateOrphans(String region, List<ListedStack> living) {
		List<StackId> named = living.stream()
			.filter((stack) -> StackRef.isPortalStackName(stack.name()))
			.map(ListedStack::id)
			.toList();
		Set<StackId> unowned = new HashSet<>(named);
		unowned.removeAll(this.expectedStacks.filterOwned(named));
		Set<StackId> known = this.orphans.findIds(region);
		known.stream().filter((stack) -> !unowned.contains(stack)).forEach((stack) -> remove(region, stack));
		named.stream()
			.filter((stack) -> unowned.contains(stack) && !known.contains(stack))
			.limit(DESCRIBED_AT_ONCE)
			.flatMap((stack) -> this.stacks.findById(region, stack).stream())
			.forEach((stack) -> judge(region, stack));
	}

	private void remove(String region, StackId stack) {
		this.orphans.remove(stack);
		log.info("Stack {} in {} is no longer an orphan stack", stack, region);
	}

	private void judge(String region, Stack stack) {
		Optional<Sandbox> waiting = waitingFor(stack);
		if (waiting.isPresent()) {
			this.trigger.runNow(waiting.get().id());
			return;
		}
		OrphanStack orphan = new OrphanStack(stack.id(), stack.name(), region, StackTags.idOf(stack).orElse(null),
				StackTags.ownerOf(stack).orElse(null), this.clock.instant());
		if (this.orphans.add(orphan)) {
			log.warn(
					"Orphan stack {} in {} has the portal's name prefix but belongs to no sandbox (tags: sandbox {}, owner {}). "
							+ "The portal does not delete it; it may cost money",
					stack.id(), region, orphan.sandboxId(), orphan.owner());
		}
	}

	private Optional<Sandbox> waitingFor(Stack stack) {
		return StackTags.idOf(stack)
			.flatMap(SandboxId::parse)
			.flatMap(this.sandboxes::find)
			.filter((sandbox) -> sandbox.isLive() && sandbox.stack().id() == null
					&& sandbox.stack().name().equals(stack.name()));
	}

}
