package io.ssmsandbox.emulator.stack;

/**
 * Where a resource of a stack stands, in CloudFormation's words.
 */
public enum ResourceStatus {

	CREATE_IN_PROGRESS, CREATE_FAILED, CREATE_COMPLETE, DELETE_IN_PROGRESS, DELETE_FAILED, DELETE_COMPLETE,
	DELETE_SKIPPED;

	/** Nothing is left of it that the stack could delete. */
	boolean gone() {
		return this == DELETE_COMPLETE || this == DELETE_SKIPPED;
	}

	boolean inProgress() {
		return this == CREATE_IN_PROGRESS || this == DELETE_IN_PROGRESS;
	}

}
