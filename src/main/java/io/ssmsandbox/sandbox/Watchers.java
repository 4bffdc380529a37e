package io.ssmsandbox.sandbox;

/**
 * Tells whether somebody is looking at a sandbox right now, through this replica of the
 * portal. What drives the sandbox may look at AWS more often while somebody does. A hint:
 * a viewer at another replica is not known here.
 */
public interface Watchers {

	/**
	 * Whether anybody follows or waits for this sandbox.
	 */
	boolean anyFor(SandboxId id);

}
