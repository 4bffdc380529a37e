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
 * @param sequence its place in the timeline
 * @param at when it happened
 * @param phase the phase that was entered; null for an event of the stack
 * @param name the resource's name in the template
 * @param type what kind of resource it is, such as {@code EC2 VPC}
 * @param status AWS's word for what happened
 * @param outcome what that amounts to: {@code done}, {@code doing} or {@code failed}
 * @param physicalId the resource's id in AWS, where it has one
 * @param reason why: AWS's words or, for a phase, the reason of the sandbox
 * @param broken whether it is the failure of a creation that failed of itself
 * @param turning whether more than this row may look different now
 */
record EventRow(long sequence, Instant at, @Nullable SandboxState phase, String name, String type, String status,
		String outcome, @Nullable String physicalId, List<Message> reason, boolean broken, boolean turning) {

	static EventRow of(SandboxEvent event) {
		if (event instanceof PhaseEntered entered) {
			return new EventRow(entered.sequence(), entered.timestamp(), entered.phase(), "", "", "", "", null,
					ReasonTexts.full(entered.reason()), false, true);
		}
		StackEvent told = ((StackEventRecorded) event).event();
		String reason = told.resourceStatusReason();
		return new EventRow(event.sequence(), event.timestamp(), null, told.logicalResourceId(),
				shorten(told.resourceType()), told.resourceStatus(), outcomeOf(told.resourceStatus()),
				told.ofStack() ? null : given(told.physicalResourceId()), said(reason), told.isBrokenCreation(),
				told.ofStack() || climbs(told));
	}

	/**
	 * A running instance is a rung of the way to a session.
	 */
	private static boolean climbs(StackEvent told) {
		return told.ofInstance() && told.resourceStatus().equals("CREATE_COMPLETE");
	}

	/**
	 * Where the resource stands after it; null for a phase.
	 */
	public @Nullable String standing() {
		return (this.phase != null) ? null : ResourceState.of(this.status).css();
	}

	private static List<Message> said(@Nullable String words) {
		return (words == null || words.isBlank()) ? List.of() : List.of(Message.of(AwsMessage.SAID, words));
	}

	private static @Nullable String given(@Nullable String text) {
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
