package io.ssmsandbox.message;

import java.util.Locale;

/**
 * Messages that say why a sandbox is in its state, what blocks it, and why its state does
 * not permit an operation.
 */
public enum SandboxMessage implements MessageCode {

	NOT_FOUND(1),

	CANNOT_CLEAN_UP(1),

	CANNOT_EXTEND_LEASE(1),

	CANNOT_ENTER_STATE(2),

	CANNOT_REBOOT(1),

	CANNOT_FORCE(2),

	CANNOT_FORCE_WITHOUT_STACK(1),

	NO_RECEIPT_YET(1),

	RETIRED(0),

	SESSION_TOO_EARLY(1),

	SESSION_LAUNCH_FAILED(0),

	SESSION_TOO_LATE(1),

	AGENT_DISCONNECTED(1),

	OPERATORS_ONLY(0),

	TEARDOWN_REQUESTED(1),

	TEARDOWN_FORCED(1),

	LEASE_ENDED(1),

	DELETED_OUTSIDE(0),

	DELETED_OUTSIDE_WHILE_CREATED(0),

	DELETED_OUTSIDE_PARTLY(2),

	AWS_SILENT(2),

	AWS_THROTTLES(1),

	AWS_REFUSES(1),

	CLEANUP_REFUSED(1),

	CLEANUP_RETRIED(1),

	AGENT_LATE(1),

	INSTANCE_REBOOTED(1);

	private final int arguments;

	SandboxMessage(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public String key() {
		return "sandbox." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
