package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the removed resources of a stack, with times.
 */
@RestController
class ReceiptApiController {

	private final Sandboxes sandboxes;

	ReceiptApiController(Sandboxes sandboxes) {
		this.sandboxes = sandboxes;
	}

	@GetMapping("/stacks/{id}/receipt")
	ReceiptView receipt(@PathVariable SandboxId id) {
		return ReceiptView.of(this.sandboxes.receipt(this.sandboxes.get(id)));
	}

}
