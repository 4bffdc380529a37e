package io.ssmsandbox.api;

import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The lease of a stack.
 */
@RestController
class LeaseApiController {

	private final FrontDesk frontDesk;

	private final CurrentOwner owner;

	private final StackViews views;

	LeaseApiController(FrontDesk frontDesk, CurrentOwner owner, StackViews views) {
		this.frontDesk = frontDesk;
		this.owner = owner;
		this.views = views;
	}

	@PutMapping(path = "/stacks/{id}/lease", consumes = MediaType.APPLICATION_JSON_VALUE)
	StackView extend(@PathVariable SandboxId id, @RequestBody ExtendLeaseRequest request) {
		return this.views.of(this.frontDesk.extendLease(id, request.end(), this.owner.get()));
	}

}
