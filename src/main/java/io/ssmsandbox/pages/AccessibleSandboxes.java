package io.ssmsandbox.pages;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxNotFoundException;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Finds sandboxes that the viewer may see. For now these are all sandboxes, because every
 * user of the portal is an operator.
 */
@Component
class AccessibleSandboxes {

	private final Sandboxes sandboxes;

	AccessibleSandboxes(Sandboxes sandboxes) {
		this.sandboxes = sandboxes;
	}

	/**
	 * Returns the sandbox with the given id from an address.
	 * @throws SandboxNotFoundException when no such sandbox exists or the viewer may not
	 * see it
	 */
	public Sandbox get(String id) {
		return SandboxId.parse(id).flatMap(this.sandboxes::find).orElseThrow(() -> new SandboxNotFoundException(id));
	}

}
