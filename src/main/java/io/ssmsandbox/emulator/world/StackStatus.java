package io.ssmsandbox.emulator.world;

/**
 * Where a stack stands, in CloudFormation's words; only those that an emulated stack can
 * reach.
 */
public enum StackStatus {

	CREATE_IN_PROGRESS, CREATE_FAILED, CREATE_COMPLETE, ROLLBACK_IN_PROGRESS, ROLLBACK_FAILED, ROLLBACK_COMPLETE,
	DELETE_IN_PROGRESS, DELETE_FAILED, DELETE_COMPLETE

}
