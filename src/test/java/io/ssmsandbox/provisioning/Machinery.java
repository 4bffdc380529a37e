package io.ssmsandbox.provisioning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.cloud.AwsConnection;
import io.ssmsandbox.cloud.CallBudget;
import io.ssmsandbox.cloud.ManagedInstances;
import io.ssmsandbox.cloud.Stacks;
import io.ssmsandbox.cloud.TestBudgets;
import io.ssmsandbox.preflight.Placements;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.Watchers;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Everything that one process keeps in memory to drive sandboxes, wired by hand: a second
 * one on the same storage is the portal after a restart.
 */
final class Machinery {

	static final ProvisioningProperties PROPERTIES = new ProvisioningProperties(Duration.ofSeconds(3),
			Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(15), Duration.ofMinutes(3));

	final CallBudget budget;

	final Pace pace;

	final LaunchStep launch;

	final TearDownStep tearDown;

	final Steps steps;

	final AwsSilence silence;

	final LastLooks looks;

	final Reconciler reconciler;

	/** The pace of sandboxes that are all watched. */
	final Pace watchedPace;

	Machinery(Sandboxes sandboxes, Stacks stacks, ManagedInstances instances, Placements placements, Clock clock) {
		this.budget = TestBudgets.of(1000, clock);
		this.pace = new Pace(PROPERTIES, new RealAws(),
				new DefaultListableBeanFactory().getBeanProvider(Watchers.class));
		StackReader reader = new StackReader(sandboxes, stacks);
		FailureReasons reasons = new FailureReasons(sandboxes);
		StackRemoval removal = new StackRemoval(sandboxes, stacks, reader, clock);
		VanishedStacks vanished = new VanishedStacks(sandboxes, stacks, reader, reasons, clock);
		UnseenStacks unseen = new UnseenStacks(sandboxes, stacks, this.pace, clock);
		this.launch = new LaunchStep(sandboxes, stacks, unseen, placements, this.pace, clock);
		this.tearDown = new TearDownStep(sandboxes, unseen, removal, reasons, this.pace, clock);
		this.steps = new Steps(this.launch, new TrackStackStep(reader, this.pace, clock),
				new AwaitAgentStep(sandboxes, instances, vanished, this.pace, PROPERTIES, clock),
				new WatchStep(vanished, this.pace),
				new CleanUpStep(sandboxes, unseen, removal, reasons, this.pace, clock), this.tearDown);
		this.silence = new AwsSilence(sandboxes, this.budget, clock);
		this.looks = new LastLooks(this.pace, clock);
		DefaultListableBeanFactory watching = new DefaultListableBeanFactory();
		watching.registerSingleton("watchers", (Watchers) (id) -> true);
		this.watchedPace = new Pace(PROPERTIES, new RealAws(), watching.getBeanProvider(Watchers.class));
		this.reconciler = new Reconciler(sandboxes, this.steps, this.budget, this.pace, this.silence, this.looks,
				clock);
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
