package io.ssmsandbox.provisioning;

import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.aws.CallPriority;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.ViewerJoined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks a sandbox early when a viewer opens it, because its next check may be minutes
 * away. Viewers trigger a check only when the last one is old and the call does not delay
 * other work.
 */
@Component
class ViewerTriggeredCheck {

	private static final Logger log = LoggerFactory.getLogger(ViewerTriggeredCheck.class);

	private final Sandboxes sandboxes;

	private final RecentChecks checks;

	private final CallBudget budget;

	private final ReconcileTrigger trigger;

	ViewerTriggeredCheck(Sandboxes sandboxes, RecentChecks checks, CallBudget budget, ReconcileTrigger trigger) {
		this.sandboxes = sandboxes;
		this.checks = checks;
		this.budget = budget;
		this.trigger = trigger;
	}

	@EventListener
	void checkForViewer(ViewerJoined joined) {
		SandboxId id = joined.id();
		if (!this.checks.claim(id)) {
			return;
		}
		try {
			this.sandboxes.find(id)
				.filter((sandbox) -> sandbox.isLive() || sandbox.state() == SandboxState.TEARDOWN_FAILED)
				.filter(this::hasRoom)
				.ifPresent((sandbox) -> this.trigger.runNow(id));
		}
		catch (RuntimeException ex) {
			// The viewer's next read reports the error.
			log.debug("Sandbox {} was not checked for its viewer", id, ex);
		}
	}

	private boolean hasRoom(Sandbox sandbox) {
		return this.budget.hasCallToSpare(PollingIntervals.target(sandbox), CallPriority.READ);
	}

}
