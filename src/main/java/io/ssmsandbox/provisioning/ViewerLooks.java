package io.ssmsandbox.provisioning;

import io.ssmsandbox.cloud.CallBudget;
import io.ssmsandbox.cloud.CallPriority;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.WatchBegan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has AWS asked about a sandbox that somebody begins to watch, before its next turn,
 * which may be minutes away. However many viewers come, they cause a look only where the
 * last one is old and AWS can be asked without holding up work.
 */
@Component
class ViewerLooks {

	private static final Logger log = LoggerFactory.getLogger(ViewerLooks.class);

	private final Sandboxes sandboxes;

	private final LastLooks looks;

	private final CallBudget budget;

	private final WakeUps wakeUps;

	ViewerLooks(Sandboxes sandboxes, LastLooks looks, CallBudget budget, WakeUps wakeUps) {
		this.sandboxes = sandboxes;
		this.looks = looks;
		this.budget = budget;
		this.wakeUps = wakeUps;
	}

	@EventListener
	void on(WatchBegan watched) {
		SandboxId id = watched.id();
		if (!this.looks.claim(id)) {
			return;
		}
		try {
			this.sandboxes.find(id)
				.filter((sandbox) -> sandbox.isLive() || sandbox.state() == SandboxState.TEARDOWN_FAILED)
				.filter(this::hasRoom)
				.ifPresent((sandbox) -> this.wakeUps.now(id));
		}
		catch (RuntimeException ex) {
			// The viewer is told by whatever it reads next.
			log.debug("Sandbox {} is not looked at for its viewer", id, ex);
		}
	}

	private boolean hasRoom(Sandbox sandbox) {
		return this.budget.hasRoom(Pace.target(sandbox), CallPriority.READ);
	}

}
