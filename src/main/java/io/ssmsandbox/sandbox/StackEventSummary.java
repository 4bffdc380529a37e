package io.ssmsandbox.sandbox;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackStatus;

/**
 * What the events of its stack tell of a sandbox: its instance, how far it has come, and
 * the first cause of a failure.
 */
final class StackEventSummary {

	private StackEventSummary() {
	}

	/**
	 * The facts as they are once an event is known.
	 */
	static SandboxData learn(SandboxData before, StackEvent event) {
		if (event.ofStack()) {
			return learnOfStack(before, event);
		}
		SandboxData known = learnInstance(before, event);
		boolean launching = known.state() == SandboxState.LAUNCHING || known.state() == SandboxState.REQUESTED;
		boolean tearingDown = known.state() == SandboxState.TEARING_DOWN;
		if (launching && event.resourceStatus().equals("CREATE_COMPLETE")
				|| tearingDown && event.resourceStatus().equals("DELETE_COMPLETE")) {
			return known.withProgress(known.progress().step());
		}
		if (event.isCause() && known.firstFailure() == null && launching) {
			return known.withFirstFailure(new FirstFailure(event.logicalResourceId(), event.resourceStatusReason()));
		}
		return known;
	}

	private static SandboxData learnOfStack(SandboxData known, StackEvent event) {
		StackStatus status = StackStatus.of(event.resourceStatus());
		if (status == StackStatus.DELETE_FAILED) {
			return known.withMilestones(known.milestones().deletionFailed());
		}
		// A stack can fail by itself, such as when its time is over.
		boolean cause = known.state() == SandboxState.LAUNCHING && status.creationFailed()
				&& known.firstFailure() == null;
		String reason = event.resourceStatusReason();
		return (cause && reason != null) ? known.withFirstFailure(new FirstFailure(null, reason)) : known;
	}

	private static SandboxData learnInstance(SandboxData known, StackEvent event) {
		String instance = event.physicalResourceId();
		if (instance == null || !event.ofInstance() || !StackRef.isInstanceId(instance)) {
			return known;
		}
		return known.withStack(known.stack().withInstance(instance));
	}

}
