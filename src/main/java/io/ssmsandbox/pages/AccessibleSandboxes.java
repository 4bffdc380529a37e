package io.ssmsandbox.pages;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxNotFoundException;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * The sandboxes that the viewer may see: all of them, since everybody who reaches the
 * portal operates it.
 */
@Component
class AccessibleSandboxes {

	private final Sandboxes sandboxes;

	AccessibleSandboxes(Sandboxes sandboxes) {
		this.sandboxes = sandboxes;
	}

	/**
	 * The sandbox of an id as it stands in an address.
	 * @throws SandboxNotFoundException when there is none, or none that the viewer may
	 * know of
	 */
	public Sandbox get(String id) {
		return SandboxId.parse(id).flatMap(this.sandboxes::find).orElseThrow(() -> new SandboxNotFoundException(id));
	}

}
