package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.aws.CallPriority;
import io.ssmsandbox.aws.ListedStack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.sandbox.ExpectedStacks;
import io.ssmsandbox.sandbox.SandboxId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares the stacks on AWS with the stacks that the portal expects, region by region.
 * It only triggers other work: for a missing stack it triggers the task of the sandbox,
 * and {@link OrphanStackFinder} examines a stack without a sandbox. A region that does
 * not respond does not delay the others. If more urgent calls need the call budget, a
 * region waits for the next run.
 */
@Component
class StackInventoryCheck {

	private static final Logger log = LoggerFactory.getLogger(StackInventoryCheck.class);

	/**
	 * A region is checked for this long after its last lease has ended, because a stack
	 * may still appear there.
	 */
	private static final Duration KEPT_AFTER_LEASE = Duration.ofDays(7);

	private final ExpectedStacks expectedStacks;

	private final Stacks stacks;

	private final OrphanStackFinder orphans;

	private final ReconcileTrigger trigger;

	private final CallBudget budget;

	private final Clock clock;

	private final Set<String> silentRegions = ConcurrentHashMap.newKeySet();

	StackInventoryCheck(ExpectedStacks expectedStacks, Stacks stacks, OrphanStackFinder orphans,
			ReconcileTrigger trigger, CallBudget budget, Clock clock) {
		this.expectedStacks = expectedStacks;
		this.stacks = stacks;
		this.orphans = orphans;
		this.trigger = trigger;
		this.budget = budget;
		this.clock = clock;
	}

	void run() {
		this.expectedStacks.findRegions(this.clock.instant().minus(KEPT_AFTER_LEASE)).forEach(this::check);
	}

	private void check(String region) {
		BudgetTarget target = BudgetTarget.cloudFormation(region);
		if (!this.budget.enter(target, CallPriority.CHECK).isZero()) {
			log.debug("The stacks of {} are compared in the next run, because other calls have priority", region);
			return;
		}
		try {
			compare(region);
			if (this.silentRegions.remove(region)) {
				log.info("The stacks of {} can be compared again", region);
			}
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			if (this.silentRegions.add(region)) {
				log.warn("The stacks of {} cannot be compared with the sandboxes until AWS responds: {}", region,
						ex.getMessage());
			}
		}
		finally {
			this.budget.leave(target);
		}
	}

	private void compare(String region) {
		// Read before the AWS call, so that a stack launched during the call does not
		// count as missing.
		Map<StackId, SandboxId> expected = this.expectedStacks.findExpected(region);
		List<ListedStack> living = this.stacks.listExisting(region);
		triggerThoseWithoutStack(region, expected, living);
		this.orphans.updateOrphans(region, living);
	}

	private void triggerThoseWithoutStack(String region, Map<StackId, SandboxId> expected,
			Collection<ListedStack> living) {
		expected.keySet().removeAll(living.stream().map(ListedStack::id).collect(Collectors.toSet()));
		if (!expected.isEmpty()) {
			log.debug("AWS lists no stack in {} for {}", region, expected.values());
			expected.values().forEach(this.trigger::runNow);
		}
	}

}
