package io.ssmsandbox.sandbox;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackStatus;

/**
 * Derives sandbox data from stack events: the instance, the progress and the first
 * failure.
 */
final class StackEventSummary {

	private StackEventSummary() {
	}

	/**
	 * Returns the data after an event.
	 */
	static SandboxData apply(SandboxData before, StackEvent event) {
		if (event.isStackEvent()) {
			return applyStackStatus(before, event);
		}
		SandboxData known = applyInstance(before, event);
		boolean launching = known.state() == SandboxState.LAUNCHING || known.state() == SandboxState.REQUESTED;
		boolean tearingDown = known.state() == SandboxState.TEARING_DOWN;
		if (launching && event.resourceStatus().equals("CREATE_COMPLETE")
				|| tearingDown && event.resourceStatus().equals("DELETE_COMPLETE")) {
			return known.withProgress(known.progress().increment());
		}
		if (event.isCause() && known.firstFailure() == null && launching) {
			return known.withFirstFailure(new FirstFailure(event.logicalResourceId(), event.resourceStatusReason()));
		}
		return known;
	}

	private static SandboxData applyStackStatus(SandboxData known, StackEvent event) {
		StackStatus status = StackStatus.of(event.resourceStatus());
		if (status == StackStatus.DELETE_FAILED) {
			return known.withTimestamps(known.timestamps().deletionFailed());
		}
		// A stack can fail without a failed resource, for example on a timeout.
		boolean cause = known.state() == SandboxState.LAUNCHING && status.creationFailed()
				&& known.firstFailure() == null;
		String reason = event.resourceStatusReason();
		return (cause && reason != null) ? known.withFirstFailure(new FirstFailure(null, reason)) : known;
	}

	private static SandboxData applyInstance(SandboxData known, StackEvent event) {
		String instance = event.physicalResourceId();
		if (instance == null || !event.isInstanceEvent() || !StackRef.isInstanceId(instance)) {
			return known;
		}
		return known.withStack(known.stack().withInstance(instance));
	}

}
