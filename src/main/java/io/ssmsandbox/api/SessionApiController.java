package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.session.Sessions;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens a session to a stack's instance.
 */
@RestController
class SessionApiController {

	private final Sandboxes sandboxes;

	private final Sessions sessions;

	SessionApiController(Sandboxes sandboxes, Sessions sessions) {
		this.sandboxes = sandboxes;
		this.sessions = sessions;
	}

	@GetMapping("/stacks/{id}/session")
	SessionView open(@PathVariable SandboxId id) {
		return SessionView.of(this.sessions.open(this.sandboxes.get(id)));
	}

}
