package io.ssmsandbox.provisioning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.aws.ManagedInstances;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.aws.TestBudgets;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.ViewerPresence;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * The provisioning objects of one process, wired by hand. A second context on the same
 * storage simulates the portal after a restart.
 */
final class ProvisioningContext {

	static final ProvisioningProperties PROPERTIES = new ProvisioningProperties(Duration.ofSeconds(3),
			Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(15), Duration.ofMinutes(3));

	final CallBudget budget;

	final PollingIntervals intervals;

	final LaunchStep launch;

	final TearDownStep tearDown;

	final StepSelector stepSelector;

	final AwsOutageTracker outageTracker;

	final RecentChecks checks;

	final Reconciler reconciler;

	/** The polling intervals when all sandboxes have viewers. */
	final PollingIntervals watchedPace;

	ProvisioningContext(Sandboxes sandboxes, Stacks stacks, ManagedInstances instances,
			PlacementService placementService, Clock clock) {
		this.budget = TestBudgets.of(1000, clock);
		this.intervals = new PollingIntervals(PROPERTIES, new RealAws(),
				new DefaultListableBeanFactory().getBeanProvider(ViewerPresence.class));
		TimelineUpdater reader = new TimelineUpdater(sandboxes, stacks);
		FailureReasonFinder reasons = new FailureReasonFinder(sandboxes);
		StackDeleter deleter = new StackDeleter(sandboxes, stacks, reader, clock);
		ExternalDeletionCheck vanished = new ExternalDeletionCheck(sandboxes, stacks, reader, reasons, clock);
		UnacknowledgedStackFinder unseen = new UnacknowledgedStackFinder(sandboxes, stacks, this.intervals, clock);
		this.launch = new LaunchStep(sandboxes, stacks, unseen, placementService, this.intervals, clock);
		this.tearDown = new TearDownStep(sandboxes, unseen, deleter, reasons, this.intervals, clock);
		this.stepSelector = new StepSelector(this.launch, new TrackStackStep(reader, this.intervals, clock),
				new AwaitAgentStep(sandboxes, instances, vanished, this.intervals, PROPERTIES, clock),
				new WatchStep(vanished, this.intervals),
				new CleanUpStep(sandboxes, unseen, deleter, reasons, this.intervals, clock), this.tearDown);
		this.outageTracker = new AwsOutageTracker(sandboxes, this.budget, clock);
		this.checks = new RecentChecks(this.intervals, clock);
		DefaultListableBeanFactory watching = new DefaultListableBeanFactory();
		watching.registerSingleton("watchers", (ViewerPresence) (id) -> true);
		this.watchedPace = new PollingIntervals(PROPERTIES, new RealAws(),
				watching.getBeanProvider(ViewerPresence.class));
		this.reconciler = new Reconciler(sandboxes, this.stepSelector, this.budget, this.intervals, this.outageTracker,
				this.checks, clock);
	}

	private static final class RealAws implements AwsConnection {

		@Override
		public boolean emulated() {
			return false;
		}

		@Override
		public Optional<URI> endpoint() {
			return Optional.empty();
		}

	}

}
