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
 * How soon to look at a sandbox again.
 */
@Component
class PollingIntervals {

	/** While an answer that may never come is waited for. */
	static final Duration SLOW = Duration.ofSeconds(30);

	/** For how many pauses of a watched sandbox a look at one that rests is fresh. */
	private static final int PAUSES_AT_REST = 10;

	/** No look is taken as fresh for longer. */
	static final Duration LONGEST_FRESH = Duration.ofMinutes(15);

	private final ProvisioningProperties properties;

	private final boolean emulated;

	private final ObjectProvider<ViewerPresence> watchers;

	PollingIntervals(ProvisioningProperties properties, AwsConnection connection,
			ObjectProvider<ViewerPresence> watchers) {
		this.properties = properties;
		this.emulated = connection.emulated();
		this.watchers = watchers;
	}

	/**
	 * The pause while AWS works on the sandbox.
	 */
	Duration moving(SandboxId id) {
		return (this.emulated || isWatched(id)) ? watched() : this.properties.unwatched();
	}

	/**
	 * The pause while AWS works on a sandbox that somebody watches.
	 */
	Duration watched() {
		return this.emulated ? this.properties.emulated() : this.properties.watched();
	}

	/**
	 * How long a look is fresh enough for a viewer who arrives after it.
	 */
	Duration fresh(SandboxState state) {
		Duration fresh = isAtRest(state) ? watched().multipliedBy(PAUSES_AT_REST) : watched();
		return (fresh.compareTo(LONGEST_FRESH) < 0) ? fresh : LONGEST_FRESH;
	}

	/**
	 * Which budget the first call of a look is taken from.
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
	 * How urgent a look at a sandbox is beside those at others of its region. A viewer
	 * makes it more urgent only while something moves.
	 */
	CallPriority priority(Sandbox sandbox) {
		boolean wantsChange = switch (sandbox.state()) {
			case REQUESTED -> true;
			case TEARING_DOWN -> sandbox.milestones().teardownAttempts() == 0;
			case LAUNCHING, CONNECTING, READY, LAUNCH_FAILED, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
		if (wantsChange) {
			return CallPriority.CHANGE;
		}
		boolean follows = !isAtRest(sandbox.state()) && isWatched(sandbox.id());
		return follows ? CallPriority.FOLLOW : CallPriority.CHECK;
	}

	private static boolean isAtRest(SandboxState state) {
		return switch (state) {
			case READY, TEARDOWN_FAILED, TORN_DOWN -> true;
			case REQUESTED, LAUNCHING, CONNECTING, LAUNCH_FAILED, TEARING_DOWN -> false;
		};
	}

	boolean isWatched(SandboxId id) {
		return this.watchers.stream().anyMatch((some) -> some.anyFor(id));
	}

	/**
	 * The pause while nothing is expected to happen.
	 */
	Duration resting() {
		return this.properties.readyCheck();
	}

}
