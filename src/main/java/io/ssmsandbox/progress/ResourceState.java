package io.ssmsandbox.progress;

import java.util.Locale;

/**
 * Where a resource stands, by what AWS has told of it.
 */
public enum ResourceState {

	/** AWS has not begun with it, and will not any more. */
	UNMADE,

	WAITING, DOING, DONE,

	/**
	 * AWS could not delete it, or the launch failed by it, whatever was cleaned up since.
	 */
	FAILED,

	DELETING, DELETED;

	/**
	 * What a resource status, such as {@code CREATE_IN_PROGRESS}, amounts to.
	 */
	public static ResourceState of(String resourceStatus) {
		if (resourceStatus.endsWith("_FAILED") || resourceStatus.equals("DELETE_SKIPPED")) {
			return FAILED;
		}
		boolean complete = resourceStatus.endsWith("_COMPLETE");
		return resourceStatus.startsWith("DELETE_") ? (complete ? DELETED : DELETING) : (complete ? DONE : DOING);
	}

	/**
	 * The value of the attribute that the style sheet looks at.
	 */
	public String css() {
		return name().toLowerCase(Locale.ROOT);
	}

}
