package io.ssmsandbox.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stacks: asked for, listed, read and torn down.
 */
@RestController
@RequestMapping("/stacks")
class StacksApiController {

	private final FrontDesk frontDesk;

	private final Sandboxes sandboxes;

	private final StackViews views;

	private final LeasePolicy leases;

	private final CurrentOwner owner;

	StacksApiController(FrontDesk frontDesk, Sandboxes sandboxes, StackViews views, LeasePolicy leases,
			CurrentOwner owner) {
		this.frontDesk = frontDesk;
		this.sandboxes = sandboxes;
		this.views = views;
		this.leases = leases;
		this.owner = owner;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<StackView> launch(@RequestBody LaunchStackRequest request) {
		Sandbox sandbox = this.frontDesk.request(request.toDraft().validate(this.leases, this.owner.get()));
		return ResponseEntity.accepted().location(URI.create("/stacks/" + sandbox.id())).body(this.views.of(sandbox));
	}

	@GetMapping
	StackPageView list(StackListParameters parameters) {
		return this.views.of(this.sandboxes.list(parameters.toQuery()));
	}

	@GetMapping("/{id}")
	StackView get(@PathVariable String id) {
		return this.views.of(this.sandboxes.get(StackPath.id(id)));
	}

	@GetMapping(path = "/{id}/template", produces = MediaType.APPLICATION_YAML_VALUE)
	ResponseEntity<byte[]> template(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(StackPath.id(id));
		ContentDisposition file = ContentDisposition.inline().filename(sandbox.stack().name() + ".yaml").build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(sandbox.template().selfContained().getBytes(StandardCharsets.UTF_8));
	}

	@DeleteMapping("/{id}")
	ResponseEntity<StackView> tearDown(@PathVariable String id) {
		return ResponseEntity.accepted()
			.body(this.views.of(this.frontDesk.tearDown(StackPath.id(id), this.owner.get())));
	}

}
