package io.ssmsandbox.sandbox;

/**
 * What happened to a resource of a deleted stack, according to AWS.
 */
public enum ResourceOutcome {

	/** AWS reports that it is deleted. */
	REMOVED,
	/**
	 * The stack was deleted without it: the resource still exists and is no longer
	 * managed.
	 */
	LEFT_BEHIND,
	/** Its creation failed before it had an id. */
	NEVER_CREATED,
	/** AWS reported that the stack is gone, but nothing more about this resource. */
	NOT_TOLD;

	static ResourceOutcome of(StackResource resource) {
		return switch (resource.last().resourceStatus()) {
			case "DELETE_COMPLETE" -> REMOVED;
			case "DELETE_SKIPPED", "DELETE_FAILED" -> LEFT_BEHIND;
			case "CREATE_FAILED" -> resource.physicalId().isEmpty() ? NEVER_CREATED : NOT_TOLD;
			default -> NOT_TOLD;
		};
	}

}
