package io.ssmsandbox.api;

import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deletes a stack even when AWS must leave resources behind. For operators, when a normal
 * teardown fails.
 */
@RestController
class ForcedTearDownApiController {

	private final SandboxService sandboxService;

	private final StackViews views;

	private final CurrentOwner owner;

	ForcedTearDownApiController(SandboxService sandboxService, StackViews views, CurrentOwner owner) {
		this.sandboxService = sandboxService;
		this.views = views;
		this.owner = owner;
	}

	@DeleteMapping(path = "/stacks/{id}", params = "force")
	ResponseEntity<StackView> tearDown(@PathVariable SandboxId id, @RequestParam(required = false) boolean force) {
		Sandbox leaving = force ? this.sandboxService.forceTearDown(id, this.owner.asOperator())
				: this.sandboxService.tearDown(id, this.owner.get());
		return ResponseEntity.accepted().body(this.views.of(leaving));
	}

}
