package io.ssmsandbox.provisioning;

import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.stereotype.Component;

/**
 * Selects the step for a state.
 */
@Component
class StepSelector {

	private final LaunchStep launch;

	private final TrackStackStep track;

	private final AwaitAgentStep awaitAgent;

	private final WatchStep watch;

	private final CleanUpStep cleanUp;

	private final TearDownStep tearDown;

	StepSelector(LaunchStep launch, TrackStackStep track, AwaitAgentStep awaitAgent, WatchStep watch,
			CleanUpStep cleanUp, TearDownStep tearDown) {
		this.launch = launch;
		this.track = track;
		this.awaitAgent = awaitAgent;
		this.watch = watch;
		this.cleanUp = cleanUp;
		this.tearDown = tearDown;
	}

	Step stepFor(SandboxState state) {
		return switch (state) {
			case REQUESTED -> this.launch;
			case LAUNCHING -> this.track;
			case CONNECTING -> this.awaitAgent;
			case READY, TEARDOWN_FAILED -> this.watch;
			case LAUNCH_FAILED -> this.cleanUp;
			case TEARING_DOWN -> this.tearDown;
			case TORN_DOWN ->
				throw new IllegalArgumentException("Nothing is left to do for a sandbox that is torn down");
		};
	}

}
