package io.ssmsandbox.api;

import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tears a stack down whatever AWS must leave behind of it: for operators, when nothing
 * else has worked.
 */
@RestController
class ForcedTearDownApiController {

	private final FrontDesk frontDesk;

	private final StackViews views;

	private final CurrentOwner owner;

	ForcedTearDownApiController(FrontDesk frontDesk, StackViews views, CurrentOwner owner) {
		this.frontDesk = frontDesk;
		this.views = views;
		this.owner = owner;
	}

	@DeleteMapping(path = "/stacks/{id}", params = "force")
	ResponseEntity<StackView> tearDown(@PathVariable SandboxId id, @RequestParam(required = false) boolean force) {
		Sandbox leaving = force ? this.frontDesk.forceTearDown(id, this.owner.asOperator())
				: this.frontDesk.tearDown(id, this.owner.get());
		return ResponseEntity.accepted().body(this.views.of(leaving));
	}

}
