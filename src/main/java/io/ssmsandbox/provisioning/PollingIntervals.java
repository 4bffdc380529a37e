package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.CallPriority;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.ViewerPresence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Determines when the portal checks a sandbox again.
 */
@Component
class PollingIntervals {

	/** The pause while the portal waits for something that may never happen. */
	static final Duration SLOW = Duration.ofSeconds(30);

	/**
	 * A check of a sandbox at rest stays fresh for this many pauses of a viewed sandbox.
	 */
	private static final int PAUSES_AT_REST = 10;

	/** No check stays fresh for longer. */
	static final Duration LONGEST_FRESH = Duration.ofMinutes(15);

	private final ProvisioningProperties properties;

	private final boolean emulated;

	private final ObjectProvider<ViewerPresence> viewers;

	PollingIntervals(ProvisioningProperties properties, AwsConnection connection,
			ObjectProvider<ViewerPresence> viewers) {
		this.properties = properties;
		this.emulated = connection.emulated();
		this.viewers = viewers;
	}

	/**
	 * The pause while AWS works on the sandbox.
	 */
	Duration moving(SandboxId id) {
		return (this.emulated || hasViewers(id)) ? watched() : this.properties.unwatched();
	}

	/**
	 * The pause while AWS works on a sandbox that has viewers.
	 */
	Duration watched() {
		return this.emulated ? this.properties.emulated() : this.properties.watched();
	}

	/**
	 * How long a check is fresh enough for a new viewer.
	 */
	Duration freshFor(SandboxState state) {
		Duration fresh = isAtRest(state) ? watched().multipliedBy(PAUSES_AT_REST) : watched();
		return (fresh.compareTo(LONGEST_FRESH) < 0) ? fresh : LONGEST_FRESH;
	}

	/**
	 * The budget for the first call of a check.
	 */
	static BudgetTarget target(Sandbox sandbox) {
		String region = sandbox.request().placement().region();
		return switch (sandbox.state()) {
			case CONNECTING -> BudgetTarget.others(region);
			case REQUESTED, LAUNCHING, READY, LAUNCH_FAILED, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN ->
				BudgetTarget.cloudFormation(region);
		};
	}

	/**
	 * The priority of a check among all checks of the region. Viewers raise the priority
	 * only while the sandbox is changing.
	 */
	CallPriority priority(Sandbox sandbox) {
		boolean needsChange = switch (sandbox.state()) {
			case REQUESTED -> true;
			case TEARING_DOWN -> sandbox.milestones().teardownAttempts() == 0;
			case LAUNCHING, CONNECTING, READY, LAUNCH_FAILED, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
		if (needsChange) {
			return CallPriority.CHANGE;
		}
		boolean hasViewers = !isAtRest(sandbox.state()) && hasViewers(sandbox.id());
		return hasViewers ? CallPriority.FOLLOW : CallPriority.CHECK;
	}

	private static boolean isAtRest(SandboxState state) {
		return switch (state) {
			case READY, TEARDOWN_FAILED, TORN_DOWN -> true;
			case REQUESTED, LAUNCHING, CONNECTING, LAUNCH_FAILED, TEARING_DOWN -> false;
		};
	}

	boolean hasViewers(SandboxId id) {
		return this.viewers.stream().anyMatch((presence) -> presence.hasViewers(id));
	}

	/**
	 * The pause while nothing is expected to happen.
	 */
	Duration resting() {
		return this.properties.readyCheck();
	}

}
