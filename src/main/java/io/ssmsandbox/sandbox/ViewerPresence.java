package io.ssmsandbox.sandbox;

/**
 * Reports whether a sandbox has viewers. While it has, the portal polls AWS more often.
 */
public interface ViewerPresence {

	/**
	 * Whether a viewer on this replica follows the timeline of this sandbox.
	 */
	boolean hasViewers(SandboxId id);

}
