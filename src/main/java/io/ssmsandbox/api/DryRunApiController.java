package io.ssmsandbox.api;

import io.ssmsandbox.cost.Costs;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.sandbox.Billed;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.security.CurrentOwner;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what would become of a launch, without launching.
 */
@RestController
class DryRunApiController {

	private final Preflight preflight;

	private final Costs costs;

	private final PreflightViews views;

	private final StacksApiController stacks;

	private final LeasePolicy leases;

	private final CurrentOwner owner;

	DryRunApiController(Preflight preflight, Costs costs, PreflightViews views, StacksApiController stacks,
			LeasePolicy leases, CurrentOwner owner) {
		this.preflight = preflight;
		this.costs = costs;
		this.views = views;
		this.stacks = stacks;
		this.leases = leases;
		this.owner = owner;
	}

	@PostMapping(path = "/stacks", params = "dryRun", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> check(@RequestBody LaunchStackRequest body,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
			HttpServletRequest request) {
		if (!Flags.parse("dryRun", request.getParameter("dryRun"))) {
			return this.stacks.launch(body, key);
		}
		LaunchRequest wanted = body.toDraft().validate(this.leases, this.owner.get());
		return ResponseEntity
			.ok(this.views.of(this.preflight.check(wanted), this.costs.of(Billed.of(wanted), wanted.lease())));
	}

}
