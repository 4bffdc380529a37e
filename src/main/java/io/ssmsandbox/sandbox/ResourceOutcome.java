package io.ssmsandbox.sandbox;

/**
 * What has become of a resource whose stack is gone, as far as AWS has said.
 */
public enum ResourceOutcome {

	/** AWS says that it is deleted. */
	REMOVED,
	/** The stack went without it: it still exists, and nobody looks after it. */
	LEFT_BEHIND,
	/** Its creation failed before it had an id. */
	NEVER_CREATED,
	/** AWS has said that the stack is gone, and no more of this resource. */
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
