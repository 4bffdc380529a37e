package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.List;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.progress.ResourceState;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

/**
 * One row of the event table.
 *
 * @param sequence its position in the timeline
 * @param at when it happened
 * @param phase the phase that the sandbox entered; null for a stack event
 * @param name the resource's name in the template
 * @param type the resource type, such as {@code EC2 VPC}
 * @param status AWS's status
 * @param outcome the meaning of the status: {@code done}, {@code doing} or {@code failed}
 * @param physicalId the resource's id in AWS, if it has one
 * @param reason AWS's reason or, for a phase, the sandbox's reason
 * @param broken whether the resource failed to be created for a reason of its own
 * @param turning whether the event may also change other parts of the page
 */
record EventRow(long sequence, Instant at, @Nullable SandboxState phase, String name, String type, String status,
		String outcome, @Nullable String physicalId, List<Message> reason, boolean broken, boolean turning) {

	static EventRow of(SandboxEvent event) {
		if (event instanceof PhaseEntered entered) {
			return new EventRow(entered.sequence(), entered.timestamp(), entered.phase(), "", "", "", "", null,
					ReasonTexts.fullReason(entered.reason()), false, true);
		}
		StackEvent stackEvent = ((StackEventRecorded) event).event();
		String reason = stackEvent.resourceStatusReason();
		return new EventRow(event.sequence(), event.timestamp(), null, stackEvent.logicalResourceId(),
				shorten(stackEvent.resourceType()), stackEvent.resourceStatus(), outcomeOf(stackEvent.resourceStatus()),
				stackEvent.isStackEvent() ? null : nonBlank(stackEvent.physicalResourceId()), awsReason(reason),
				stackEvent.isBrokenCreation(), stackEvent.isStackEvent() || completesStep(stackEvent));
	}

	/**
	 * Whether the instance is running, which completes a readiness step.
	 */
	private static boolean completesStep(StackEvent stackEvent) {
		return stackEvent.isInstanceEvent() && stackEvent.resourceStatus().equals("CREATE_COMPLETE");
	}

	/**
	 * Returns the resource's state after the event; null for a phase.
	 */
	public @Nullable String standing() {
		return (this.phase != null) ? null : StyleNames.of(ResourceState.of(this.status));
	}

	private static List<Message> awsReason(@Nullable String text) {
		return (text == null || text.isBlank()) ? List.of() : List.of(Message.of(AwsMessage.SAID, text));
	}

	private static @Nullable String nonBlank(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	static String shorten(String type) {
		return type.replaceFirst("^AWS::", "").replace("::", " ");
	}

	private static String outcomeOf(String status) {
		if (status.endsWith("_FAILED") || status.startsWith("ROLLBACK")) {
			return "failed";
		}
		return status.endsWith("_COMPLETE") ? "done" : "doing";
	}

}
