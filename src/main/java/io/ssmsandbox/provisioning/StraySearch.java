package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.cloud.ListedStack;
import io.ssmsandbox.cloud.Stack;
import io.ssmsandbox.cloud.StackId;
import io.ssmsandbox.cloud.Stacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.StackLedger;
import io.ssmsandbox.sandbox.StackRef;
import io.ssmsandbox.sandbox.StrayStack;
import io.ssmsandbox.sandbox.StrayStacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks at stacks that bear the portal's name and belong to no sandbox. One that a
 * sandbox still waits for is left to its step, which adopts it. Any other is a stray:
 * told to operators, never deleted, since whose it is only a person can know.
 */
@Component
class StraySearch {

	private static final Logger log = LoggerFactory.getLogger(StraySearch.class);

	/**
	 * How many stacks are described at one time, in one region. A stack is described once
	 * only; what is over waits for the next time.
	 */
	static final int DESCRIBED_AT_ONCE = 20;

	private final StackLedger ledger;

	private final Sandboxes sandboxes;

	private final StrayStacks strays;

	private final Stacks stacks;

	private final WakeUps wakeUps;

	private final Clock clock;

	StraySearch(StackLedger ledger, Sandboxes sandboxes, StrayStacks strays, Stacks stacks, WakeUps wakeUps,
			Clock clock) {
		this.ledger = ledger;
		this.sandboxes = sandboxes;
		this.strays = strays;
		this.stacks = stacks;
		this.wakeUps = wakeUps;
		this.clock = clock;
	}

	/**
	 * Brings the strays of a region up to date with the stacks that AWS lists there.
	 */
	void among(String region, List<ListedStack> living) {
		List<StackId> named = living.stream()
			.filter((stack) -> StackRef.isNameOfOurs(stack.name()))
			.map(ListedStack::id)
			.toList();
		Set<StackId> unowned = new HashSet<>(named);
		unowned.removeAll(this.ledger.ours(named));
		Set<StackId> known = this.strays.in(region);
		known.stream().filter((stack) -> !unowned.contains(stack)).forEach((stack) -> forget(region, stack));
		named.stream()
			.filter((stack) -> unowned.contains(stack) && !known.contains(stack))
			.limit(DESCRIBED_AT_ONCE)
			.flatMap((stack) -> this.stacks.find(region, stack).stream())
			.forEach((stack) -> judge(region, stack));
	}

	private void forget(String region, StackId stack) {
		this.strays.remove(stack);
		log.info("Stack {} in {} is no stray any more", stack, region);
	}

	private void judge(String region, Stack stack) {
		Optional<Sandbox> waiting = waitingFor(stack);
		if (waiting.isPresent()) {
			this.wakeUps.now(waiting.get().id());
			return;
		}
		StrayStack stray = new StrayStack(stack.id(), stack.name(), region, StackTags.idOf(stack).orElse(null),
				StackTags.ownerOf(stack).orElse(null), this.clock.instant());
		if (this.strays.add(stray)) {
			log.warn(
					"Stack {} in {} bears the portal's name but belongs to no sandbox (its tags: sandbox {}, owner {}). "
							+ "The portal leaves it alone; it may cost money",
					stack.id(), region, stray.sandboxId(), stray.owner());
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
