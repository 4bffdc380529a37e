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
 * Compares the stacks that AWS has with those that the portal knows of, region by region.
 * It decides nothing itself: a sandbox whose stack is not there any more is woken, and
 * its step sees what has happened; a stack without a sandbox is looked at by
 * {@link OrphanStackFinder}. One region that does not answer holds up no other, and where
 * more urgent calls need what AWS takes, a region waits for the next time.
 */
@Component
class StackInventoryCheck {

	private static final Logger log = LoggerFactory.getLogger(StackInventoryCheck.class);

	/**
	 * For as long after the last lease of a region something may still turn up there.
	 */
	private static final Duration LATELY = Duration.ofDays(7);

	private final ExpectedStacks expectedStacks;

	private final Stacks stacks;

	private final OrphanStackFinder strays;

	private final ReconcileTrigger trigger;

	private final CallBudget budget;

	private final Clock clock;

	private final Set<String> silentRegions = ConcurrentHashMap.newKeySet();

	StackInventoryCheck(ExpectedStacks expectedStacks, Stacks stacks, OrphanStackFinder strays,
			ReconcileTrigger trigger, CallBudget budget, Clock clock) {
		this.expectedStacks = expectedStacks;
		this.stacks = stacks;
		this.strays = strays;
		this.trigger = trigger;
		this.budget = budget;
		this.clock = clock;
	}

	void run() {
		this.expectedStacks.regions(this.clock.instant().minus(LATELY)).forEach(this::sweep);
	}

	private void sweep(String region) {
		BudgetTarget target = BudgetTarget.cloudFormation(region);
		if (!this.budget.enter(target, CallPriority.CHECK).isZero()) {
			log.debug("The stacks of {} are compared next time, since AWS is asked for other things", region);
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
				log.warn(
						"The stacks of {} cannot be compared with the sandboxes there, and are not until AWS answers: {}",
						region, ex.getMessage());
			}
		}
		finally {
			this.budget.leave(target);
		}
	}

	private void compare(String region) {
		// Read before AWS is asked: what is launched meanwhile is not missed.
		Map<StackId, SandboxId> expected = this.expectedStacks.expected(region);
		List<ListedStack> living = this.stacks.living(region);
		wakeThoseWithoutStack(region, expected, living);
		this.strays.among(region, living);
	}

	private void wakeThoseWithoutStack(String region, Map<StackId, SandboxId> expected,
			Collection<ListedStack> living) {
		expected.keySet().removeAll(living.stream().map(ListedStack::id).collect(Collectors.toSet()));
		if (!expected.isEmpty()) {
			log.debug("AWS lists no stack in {} of {}", region, expected.values());
			expected.values().forEach(this.trigger::now);
		}
	}

}
