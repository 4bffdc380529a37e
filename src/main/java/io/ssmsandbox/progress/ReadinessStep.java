package io.ssmsandbox.progress;

import java.time.Instant;
import java.util.List;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxTimestamps;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to a session.
 *
 * @param name the step
 * @param markInProgress its status
 * @param at when it was reached; null when it was not, or the time is unknown
 */
public record ReadinessStep(Name name, Mark mark, @Nullable Instant at) {

	/** The steps in order. */
	public enum Name {

		STACK_COMPLETE, INSTANCE_RUNNING, AGENT_REGISTERED, CONNECTED

	}

	/**
	 * The status of a step. Late means that it takes longer than the portal waits;
	 * unreached means that it will not be reached any more.
	 */
	public enum Mark {

		WAITING, NOW, LATE, DONE, FAILED, UNREACHED;

	}

	/**
	 * Returns the steps of a sandbox.
	 * @param runningAt when AWS reported that the instance runs; null when it has not
	 */
	static List<ReadinessStep> stepsOf(Sandbox sandbox, @Nullable Instant runningAt) {
		SandboxTimestamps timestamps = sandbox.milestones();
		boolean ready = timestamps.readyAt() != null;
		boolean complete = timestamps.connectingAt() != null;
		Mark open = markInProgress(sandbox);
		Mark ahead = (open == Mark.FAILED) ? Mark.UNREACHED : Mark.WAITING;
		Mark stack = complete ? Mark.DONE : open;
		Mark instance = (runningAt != null) ? Mark.DONE : ahead;
		boolean registered = ready || timestamps.agentRegisteredAt() != null;
		Mark agent = registered ? Mark.DONE : (complete ? open : ahead);
		Mark connection = ready ? Mark.DONE : (registered ? open : ahead);
		return List.of(new ReadinessStep(Name.STACK_COMPLETE, stack, timestamps.connectingAt()),
				new ReadinessStep(Name.INSTANCE_RUNNING, instance, runningAt),
				new ReadinessStep(Name.AGENT_REGISTERED, agent, timestamps.agentRegisteredAt()),
				new ReadinessStep(Name.CONNECTED, connection, timestamps.readyAt()));
	}

	/**
	 * The status of the step that is in progress.
	 */
	private static Mark markInProgress(Sandbox sandbox) {
		return switch (sandbox.state()) {
			case REQUESTED, LAUNCHING -> Mark.NOW;
			case CONNECTING -> sandbox.blocker().isPresent() ? Mark.LATE : Mark.NOW;
			case LAUNCH_FAILED -> Mark.FAILED;
			case READY, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> Mark.WAITING;
		};
	}

}
