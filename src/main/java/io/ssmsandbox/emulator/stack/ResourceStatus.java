package io.ssmsandbox.emulator.stack;

/**
 * The status of a stack resource, with CloudFormation's names.
 */
public enum ResourceStatus {

	CREATE_IN_PROGRESS, CREATE_FAILED, CREATE_COMPLETE, DELETE_IN_PROGRESS, DELETE_FAILED, DELETE_COMPLETE,
	DELETE_SKIPPED;

	/** Returns whether nothing is left that the stack could delete. */
	boolean gone() {
		return this == DELETE_COMPLETE || this == DELETE_SKIPPED;
	}

	boolean inProgress() {
		return this == CREATE_IN_PROGRESS || this == DELETE_IN_PROGRESS;
	}

}
