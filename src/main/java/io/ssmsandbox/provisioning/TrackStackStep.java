package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.FirstFailure;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.stereotype.Component;

/**
 * Follows the creation of a stack until it is complete or has failed. The launch counts
 * as failed as soon as AWS starts the rollback, not when the rollback ends.
 */
@Component
class TrackStackStep implements Step {

	private final TimelineUpdater timelineUpdater;

	private final PollingIntervals intervals;

	private final Clock clock;

	TrackStackStep(TimelineUpdater timelineUpdater, PollingIntervals intervals, Clock clock) {
		this.timelineUpdater = timelineUpdater;
		this.intervals = intervals;
		this.clock = clock;
	}

	@Override
	public Result run(Sandbox sandbox) {
		Instant now = this.clock.instant();
		Sandbox tracked = this.timelineUpdater.updateAnd(sandbox, (current) -> judge(current, now));
		return (tracked.state() == SandboxState.LAUNCHING) ? new Result(tracked, this.intervals.moving(sandbox.id()))
				: Result.again(tracked);
	}

	private static Sandbox judge(Sandbox sandbox, Instant now) {
		StackStatus status = sandbox.stack().status();
		if (sandbox.state() != SandboxState.LAUNCHING || status == null) {
			return sandbox;
		}
		if (status == StackStatus.CREATE_COMPLETE) {
			return sandbox.connecting(now);
		}
		if (status == StackStatus.DELETE_COMPLETE) {
			return sandbox.deletedOutside(Message.of(SandboxMessage.DELETED_OUTSIDE_WHILE_CREATED), now);
		}
		if (status.creationFailed()) {
			return sandbox.launchFailed(causeOf(sandbox), now);
		}
		return sandbox;
	}

	private static Cause causeOf(Sandbox sandbox) {
		Optional<FirstFailure> failure = sandbox.firstFailure();
		return CauseRecognition.recogniseCause(failure.map(FirstFailure::words).orElse(null),
				failure.map(FirstFailure::resource).orElse(null), sandbox.request());
	}

}
