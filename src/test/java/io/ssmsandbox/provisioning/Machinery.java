package io.ssmsandbox.provisioning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.cloud.AwsConnection;
import io.ssmsandbox.cloud.ManagedInstances;
import io.ssmsandbox.cloud.Stacks;
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
			Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(15), Duration.ofMinutes(3), 4);

	final RegionPermits permits = new RegionPermits(PROPERTIES);

	final LaunchStep launch;

	final TearDownStep tearDown;

	final Steps steps;

	final AwsSilence silence;

	final Reconciler reconciler;

	Machinery(Sandboxes sandboxes, Stacks stacks, ManagedInstances instances, Placements placements, Clock clock) {
		Pace pace = new Pace(PROPERTIES, new RealAws(),
				new DefaultListableBeanFactory().getBeanProvider(Watchers.class));
		StackReader reader = new StackReader(sandboxes, stacks);
		StackRemoval removal = new StackRemoval(sandboxes, stacks, reader, clock);
		VanishedStacks vanished = new VanishedStacks(sandboxes, stacks, reader, clock);
		FailureReasons reasons = new FailureReasons(sandboxes);
		UnseenStacks unseen = new UnseenStacks(sandboxes, stacks, pace, clock);
		this.launch = new LaunchStep(sandboxes, stacks, unseen, placements, pace, clock);
		this.tearDown = new TearDownStep(sandboxes, unseen, removal, reasons, pace, clock);
		this.steps = new Steps(this.launch, new TrackStackStep(reader, pace, clock),
				new AwaitAgentStep(sandboxes, instances, vanished, pace, PROPERTIES, clock),
				new WatchStep(vanished, pace), new CleanUpStep(sandboxes, unseen, removal, reasons, pace, clock),
				this.tearDown);
		this.silence = new AwsSilence(sandboxes, clock);
		this.reconciler = new Reconciler(sandboxes, this.steps, this.permits, this.silence, clock);
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
