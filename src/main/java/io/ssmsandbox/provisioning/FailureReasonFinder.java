package io.ssmsandbox.provisioning;

import java.util.Optional;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Finds in a sandbox's timeline why AWS failed to delete its stack.
 */
@Component
class FailureReasonFinder {

	private static final int WHOLE_TIMELINE = 10_000;

	private final Sandboxes sandboxes;

	FailureReasonFinder(Sandboxes sandboxes) {
		this.sandboxes = sandboxes;
	}

	/**
	 * Returns the cause of the last failed deletion.
	 */
	Cause findDeletionCause(Sandbox sandbox) {
		Optional<StackEvent> failed = lastUndeleted(sandbox);
		return CauseRecognition.recogniseCause(failed.map(StackEvent::resourceStatusReason).orElse(null),
				failed.map(StackEvent::logicalResourceId).orElse(null), sandbox.request());
	}

	/**
	 * Returns the logical id of the resource at which the last deletion failed; empty
	 * when the stack itself failed.
	 */
	Optional<String> findUndeletedResource(Sandbox sandbox) {
		return lastUndeleted(sandbox).map(StackEvent::logicalResourceId);
	}

	private Optional<StackEvent> lastUndeleted(Sandbox sandbox) {
		return this.sandboxes.events(sandbox.id(), 0, WHOLE_TIMELINE)
			.stream()
			.filter(StackEventRecorded.class::isInstance)
			.map((event) -> ((StackEventRecorded) event).event())
			.filter((event) -> event.resourceStatus().equals("DELETE_FAILED") && !event.isStackEvent())
			.reduce((earlier, later) -> later);
	}

}
