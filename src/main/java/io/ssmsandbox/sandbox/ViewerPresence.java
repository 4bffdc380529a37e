package io.ssmsandbox.sandbox;

/**
 * Knows whether somebody is looking at a sandbox right now, so that AWS is asked more
 * often while somebody is.
 */
public interface ViewerPresence {

	/**
	 * Whether anybody follows the timeline of this sandbox on this replica.
	 */
	boolean anyFor(SandboxId id);

}
