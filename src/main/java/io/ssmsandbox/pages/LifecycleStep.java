package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.SandboxTimestamps;
import org.jspecify.annotations.Nullable;

/**
 * One step of a sandbox's life, as its status page draws it.
 *
 * @param name its name's key among the messages
 * @param mark how it went
 * @param at when it was reached; null when that is still to come, or is not known
 */
record LifecycleStep(String name, Mark mark, @Nullable Instant at) {

	/** How a step went. */
	enum Mark {

		DONE, NOW, FAILED, AHEAD, END;

		/**
		 * The value of the attribute that the style sheet looks at.
		 */
		public String css() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The steps of a sandbox.
	 * @param entered when it entered the state that it is in
	 */
	static List<LifecycleStep> of(Sandbox sandbox, Optional<Instant> entered) {
		SandboxTimestamps passed = sandbox.milestones();
		Instant requested = sandbox.lease().requestedAt();
		Instant now = entered.orElse(null);
		return switch (sandbox.state()) {
			case REQUESTED -> List.of(step(SandboxState.REQUESTED, Mark.NOW, requested), ahead(SandboxState.LAUNCHING),
					ahead(SandboxState.CONNECTING), ahead(SandboxState.READY));
			case LAUNCHING -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCHING, Mark.NOW, passed.launchAttemptedAt()), ahead(SandboxState.CONNECTING),
					ahead(SandboxState.READY));
			case CONNECTING -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCHING, Mark.DONE, passed.launchAttemptedAt()),
					step(SandboxState.CONNECTING, Mark.NOW, passed.connectingAt()), ahead(SandboxState.READY));
			case READY -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCHING, Mark.DONE, passed.launchAttemptedAt()),
					step(SandboxState.CONNECTING, Mark.DONE, passed.connectingAt()),
					step(SandboxState.READY, Mark.DONE, passed.readyAt()));
			case LAUNCH_FAILED -> List.of(step(SandboxState.REQUESTED, Mark.DONE, requested),
					step(SandboxState.LAUNCH_FAILED, Mark.FAILED, now),
					new LifecycleStep("step.CLEANED_UP", sandbox.isLive() ? Mark.NOW : Mark.END, null));
			case TEARING_DOWN ->
				wayOut(sandbox, step(SandboxState.TEARING_DOWN, Mark.NOW, now), ahead(SandboxState.TORN_DOWN));
			case TEARDOWN_FAILED ->
				wayOut(sandbox, step(SandboxState.TEARDOWN_FAILED, Mark.FAILED, now), ahead(SandboxState.TORN_DOWN));
			case TORN_DOWN -> wayOut(sandbox, step(SandboxState.TORN_DOWN, Mark.END, now));
		};
	}

	private static List<LifecycleStep> wayOut(Sandbox sandbox, LifecycleStep... last) {
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

	private static LifecycleStep ahead(SandboxState state) {
		return step(state, Mark.AHEAD, null);
	}

}
