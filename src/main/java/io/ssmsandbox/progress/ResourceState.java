package io.ssmsandbox.progress;

/**
 * The state of a resource according to AWS's events.
 */
public enum ResourceState {

	/** AWS has not started to create it and will not do so. */
	UNMADE,

	WAITING, DOING, DONE,

	/**
	 * AWS could not delete it, or it made the launch fail, even if it was removed later.
	 */
	FAILED,

	DELETING, DELETED;

	/**
	 * Converts a resource status, such as {@code CREATE_IN_PROGRESS}.
	 */
	public static ResourceState of(String resourceStatus) {
		if (resourceStatus.endsWith("_FAILED") || resourceStatus.equals("DELETE_SKIPPED")) {
			return FAILED;
		}
		boolean complete = resourceStatus.endsWith("_COMPLETE");
		return resourceStatus.startsWith("DELETE_") ? (complete ? DELETED : DELETING) : (complete ? DONE : DOING);
	}

}
