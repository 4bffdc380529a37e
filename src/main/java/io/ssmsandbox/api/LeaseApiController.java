package io.ssmsandbox.api;

import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Extends the lease of a stack.
 */
@RestController
class LeaseApiController {

	private final SandboxService sandboxService;

	private final CurrentOwner owner;

	private final StackViews views;

	LeaseApiController(SandboxService sandboxService, CurrentOwner owner, StackViews views) {
		this.sandboxService = sandboxService;
		this.owner = owner;
		this.views = views;
	}

	@PutMapping(path = "/stacks/{id}/lease", consumes = MediaType.APPLICATION_JSON_VALUE)
	StackView extend(@PathVariable SandboxId id, @RequestBody ExtendLeaseRequest request) {
		return this.views.of(this.sandboxService.extendLease(id, request.end(), this.owner.get()));
	}

}
