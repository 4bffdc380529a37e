package io.ssmsandbox.progress;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxTimestamps;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the ladder to a session.
 *
 * @param name which one
 * @param mark how far it is
 * @param at when it was reached; null when it was not, or nobody saw when
 */
public record ReadinessStep(Name name, Mark mark, @Nullable Instant at) {

	/** The rungs from the lowest. */
	public enum Name {

		STACK_COMPLETE, INSTANCE_RUNNING, AGENT_REGISTERED, CONNECTED

	}

	/**
	 * How far a rung is; late is what takes longer than the portal's patience, unreached
	 * what will not come any more.
	 */
	public enum Mark {

		WAITING, NOW, LATE, DONE, FAILED, UNREACHED;

		/**
		 * The value of the attribute that the style sheet looks at.
		 */
		public String css() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The ladder of a sandbox.
	 * @param runningAt when AWS told that the instance runs; null when it has not
	 */
	static List<ReadinessStep> ladder(Sandbox sandbox, @Nullable Instant runningAt) {
		SandboxTimestamps passed = sandbox.milestones();
		boolean ready = passed.readyAt() != null;
		boolean complete = passed.connectingAt() != null;
		Mark open = mark(sandbox);
		Mark ahead = (open == Mark.FAILED) ? Mark.UNREACHED : Mark.WAITING;
		Mark stack = complete ? Mark.DONE : open;
		Mark instance = (runningAt != null) ? Mark.DONE : ahead;
		boolean registered = ready || passed.agentRegisteredAt() != null;
		Mark agent = registered ? Mark.DONE : (complete ? open : ahead);
		Mark connection = ready ? Mark.DONE : (registered ? open : ahead);
		return List.of(new ReadinessStep(Name.STACK_COMPLETE, stack, passed.connectingAt()),
				new ReadinessStep(Name.INSTANCE_RUNNING, instance, runningAt),
				new ReadinessStep(Name.AGENT_REGISTERED, agent, passed.agentRegisteredAt()),
				new ReadinessStep(Name.CONNECTED, connection, passed.readyAt()));
	}

	/**
	 * How far the rung is that is worked at.
	 */
	private static Mark mark(Sandbox sandbox) {
		return switch (sandbox.state()) {
			case REQUESTED, LAUNCHING -> Mark.NOW;
			case CONNECTING -> sandbox.blocker().isPresent() ? Mark.LATE : Mark.NOW;
			case LAUNCH_FAILED -> Mark.FAILED;
			case READY, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> Mark.WAITING;
		};
	}

}
