package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.SandboxTimestamps;
import org.jspecify.annotations.Nullable;

/**
 * One step of a sandbox's life on the status page.
 *
 * @param name the message key of its name
 * @param mark its result
 * @param at when it was reached; null when it was not reached or the time is unknown
 */
record LifecycleStep(String name, Mark mark, @Nullable Instant at) {

	/** The result of a step. */
	enum Mark {

		DONE, NOW, FAILED, AHEAD, END;

	}

	/**
	 * Returns the steps of a sandbox.
	 * @param entered when it entered its current state
	 */
	static List<LifecycleStep> of(Sandbox sandbox, Optional<Instant> entered) {
		SandboxTimestamps passed = sandbox.milestones();
		Instant requested = sandbox.lease().requestedAt();
		Instant now = entered.orElse(null);
		return switch (sandbox.state()) {
			case REQUESTED ->
				List.of(step(SandboxState.REQUESTED, Mark.NOW, requested), pendingStep(SandboxState.LAUNCHING),
						pendingStep(SandboxState.CONNECTING), pendingStep(SandboxState.READY));
			case LAUNCHING -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCHING, Mark.NOW, passed.launchAttemptedAt()),
					pendingStep(SandboxState.CONNECTING), pendingStep(SandboxState.READY));
			case CONNECTING -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCHING, Mark.DONE, passed.launchAttemptedAt()),
					step(SandboxState.CONNECTING, Mark.NOW, passed.connectingAt()), pendingStep(SandboxState.READY));
			case READY -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCHING, Mark.DONE, passed.launchAttemptedAt()),
					step(SandboxState.CONNECTING, Mark.DONE, passed.connectingAt()),
					step(SandboxState.READY, Mark.DONE, passed.readyAt()));
			case LAUNCH_FAILED -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCH_FAILED, Mark.FAILED, now),
					new LifecycleStep("step.CLEANED_UP", sandbox.isLive() ? Mark.NOW : Mark.END, null));
			case TEARING_DOWN -> teardownSteps(sandbox, step(SandboxState.TEARING_DOWN, Mark.NOW, now),
					pendingStep(SandboxState.TORN_DOWN));
			case TEARDOWN_FAILED -> teardownSteps(sandbox, step(SandboxState.TEARDOWN_FAILED, Mark.FAILED, now),
					pendingStep(SandboxState.TORN_DOWN));
			case TORN_DOWN -> teardownSteps(sandbox, step(SandboxState.TORN_DOWN, Mark.END, now));
		};
	}

	private static List<LifecycleStep> teardownSteps(Sandbox sandbox, LifecycleStep... last) {
		List<LifecycleStep> steps = new ArrayList<>();
		steps.add(step(SandboxState.REQUESTED, Mark.DONE, sandbox.lease().requestedAt()));
		if (sandbox.milestones().readyAt() != null) {
			steps.add(step(SandboxState.READY, Mark.DONE, sandbox.milestones().readyAt()));
		}
		steps.addAll(List.of(last));
		return steps;
	}

	private static LifecycleStep step(SandboxState state, Mark mark, @Nullable Instant at) {
		return new LifecycleStep("phase." + state, mark, at);
	}

	private static LifecycleStep pendingStep(SandboxState state) {
		return step(state, Mark.AHEAD, null);
	}

}
