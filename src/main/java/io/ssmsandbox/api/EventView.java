package io.ssmsandbox.api;

import java.time.Instant;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline, in the API.
 */
sealed interface EventView {

	static EventView of(SandboxEvent event, LaunchRequest request) {
		return event.fold(StackEventView::of, (entered) -> PhaseView.of(entered, request));
	}

	/**
	 * A CloudFormation stack event, with CloudFormation's field names.
	 */
	record StackEventView(long sequence, String type, String eventId, Instant timestamp, String logicalResourceId,
			@Nullable String physicalResourceId, String resourceType, String resourceStatus,
			@Nullable String resourceStatusReason) implements EventView {

		static EventView of(StackEventRecorded recorded) {
			StackEvent event = recorded.event();
			return new StackEventView(recorded.sequence(), recorded.type(), event.eventId(), event.timestamp(),
					event.logicalResourceId(), event.physicalResourceId(), event.resourceType(), event.resourceStatus(),
					event.resourceStatusReason());
		}

	}

	/**
	 * A phase that the sandbox entered.
	 */
	record PhaseView(long sequence, String type, SandboxState phase, @Nullable String reason, @Nullable CauseView cause,
			@Nullable BlockerView blockedBy, Instant timestamp) implements EventView {

		static EventView of(PhaseEntered entered, LaunchRequest request) {
			return new PhaseView(entered.sequence(), entered.type(), entered.phase(),
					entered.reason().inEnglish().orElse(null), CauseView.ofNullable(entered.reason().cause(), request),
					BlockerView.ofNullable(entered.reason().blocker()), entered.timestamp());
		}

	}

}
