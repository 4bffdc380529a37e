package io.ssmsandbox.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import io.ssmsandbox.provisioning.AcceptedLaunch;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.security.CurrentOwner;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Launches, lists, reads and tears down stacks.
 */
@RestController
@RequestMapping("/stacks")
class StacksApiController {

	private final SandboxService sandboxService;

	private final Sandboxes sandboxes;

	private final StackViews views;

	private final LeasePolicy leases;

	private final CurrentOwner owner;

	private final IdempotencyKeyHeader keys;

	StacksApiController(SandboxService sandboxService, Sandboxes sandboxes, StackViews views, LeasePolicy leases,
			CurrentOwner owner, IdempotencyKeyHeader keys) {
		this.sandboxService = sandboxService;
		this.sandboxes = sandboxes;
		this.views = views;
		this.leases = leases;
		this.owner = owner;
		this.keys = keys;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<StackView> launch(@RequestBody LaunchStackRequest body,
			@RequestHeader(name = IdempotencyKeyHeader.HEADER, required = false) @Nullable String key) {
		Owner asking = this.owner.get();
		Supplier<LaunchRequest> request = () -> body.toDraft().validate(this.leases, asking);
		AcceptedLaunch launch = (key != null) ? this.sandboxService.request(this.keys.of(key, body, asking), request)
				: new AcceptedLaunch(this.sandboxService.request(request.get()), false);
		Sandbox sandbox = launch.sandbox();
		ResponseEntity.BodyBuilder answer = ResponseEntity.accepted().location(URI.create("/stacks/" + sandbox.id()));
		if (launch.replayed()) {
			answer.header(IdempotencyKeyHeader.REPLAYED, "true");
		}
		return answer.body(this.views.of(sandbox));
	}

	@GetMapping
	StackPageView list(StackListParameters parameters) {
		return this.views.of(this.sandboxes.list(parameters.toQuery()));
	}

	@GetMapping("/{id}")
	StackView get(@PathVariable SandboxId id) {
		return this.views.of(this.sandboxes.get(id));
	}

	@GetMapping(path = "/{id}/template", produces = MediaType.APPLICATION_YAML_VALUE)
	ResponseEntity<byte[]> template(@PathVariable SandboxId id) {
		Sandbox sandbox = this.sandboxes.get(id);
		ContentDisposition file = ContentDisposition.inline().filename(sandbox.stack().name() + ".yaml").build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(this.sandboxes.template(sandbox.id()).selfContained().getBytes(StandardCharsets.UTF_8));
	}

	@DeleteMapping("/{id}")
	ResponseEntity<StackView> tearDown(@PathVariable SandboxId id) {
		return ResponseEntity.accepted().body(this.views.of(this.sandboxService.tearDown(id, this.owner.get())));
	}

}
