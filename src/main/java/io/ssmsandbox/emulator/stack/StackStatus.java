package io.ssmsandbox.emulator.stack;

/**
 * The status of a stack, with CloudFormation's names. It has only those that an emulated
 * stack can reach.
 */
public enum StackStatus {

	CREATE_IN_PROGRESS, CREATE_FAILED, CREATE_COMPLETE, ROLLBACK_IN_PROGRESS, ROLLBACK_FAILED, ROLLBACK_COMPLETE,
	DELETE_IN_PROGRESS, DELETE_FAILED, DELETE_COMPLETE;

	public boolean inProgress() {
		return this == CREATE_IN_PROGRESS || this == ROLLBACK_IN_PROGRESS || this == DELETE_IN_PROGRESS;
	}

	/** Returns the status of the operation that ends with this stack status. */
	public StackOperation.Status outcome() {
		return switch (this) {
			case CREATE_COMPLETE, ROLLBACK_COMPLETE, DELETE_COMPLETE -> StackOperation.Status.SUCCEEDED;
			case CREATE_FAILED, ROLLBACK_FAILED, DELETE_FAILED -> StackOperation.Status.FAILED;
			case CREATE_IN_PROGRESS, ROLLBACK_IN_PROGRESS, DELETE_IN_PROGRESS -> StackOperation.Status.IN_PROGRESS;
		};
	}

}
