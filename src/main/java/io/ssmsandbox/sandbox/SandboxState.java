package io.ssmsandbox.sandbox;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a sandbox, the operations that each permits, and the states that may
 * follow. The API calls a state {@code phase}.
 */
public enum SandboxState {

	/** The request is stored; AWS has not yet accepted CreateStack. */
	REQUESTED,
	/** AWS has accepted CreateStack; stack events arrive. */
	LAUNCHING,
	/** The stack is complete, the agent is not connected yet. */
	CONNECTING,
	/** A session can be opened. */
	READY,
	/**
	 * The creation failed. The portal deletes what CloudFormation left, or it is gone
	 * already.
	 */
	LAUNCH_FAILED,
	/** The stack is being deleted. */
	TEARING_DOWN,
	/** AWS did not delete the stack; a person must act. */
	TEARDOWN_FAILED,
	/** AWS reports that the stack is gone. */
	TORN_DOWN;

	/**
	 * The states that may follow this one.
	 */
	public Set<SandboxState> successors() {
		return switch (this) {
			case REQUESTED -> EnumSet.of(LAUNCHING, LAUNCH_FAILED, TEARING_DOWN, TORN_DOWN);
			case LAUNCHING -> EnumSet.of(CONNECTING, LAUNCH_FAILED, TEARING_DOWN, TORN_DOWN);
			case CONNECTING -> EnumSet.of(READY, TEARING_DOWN, TORN_DOWN);
			case READY -> EnumSet.of(TEARING_DOWN, TORN_DOWN);
			case LAUNCH_FAILED -> EnumSet.of(TEARING_DOWN, TORN_DOWN);
			case TEARING_DOWN -> EnumSet.of(TORN_DOWN, TEARDOWN_FAILED);
			case TEARDOWN_FAILED -> EnumSet.of(TEARING_DOWN, TORN_DOWN);
			case TORN_DOWN -> EnumSet.noneOf(SandboxState.class);
		};
	}

	/**
	 * Whether the teardown was requested or is complete. No session can be opened any
	 * more.
	 */
	public boolean isEnding() {
		return switch (this) {
			case TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> true;
			case REQUESTED, LAUNCHING, CONNECTING, READY, LAUNCH_FAILED -> false;
		};
	}

	/**
	 * Whether a client that waits for the sandbox can stop waiting.
	 */
	public boolean isFinalForWaiter() {
		return switch (this) {
			case READY, LAUNCH_FAILED, TORN_DOWN, TEARDOWN_FAILED -> true;
			case REQUESTED, LAUNCHING, CONNECTING, TEARING_DOWN -> false;
		};
	}

	/**
	 * Whether a teardown can begin in this state. It cannot when it has already begun; a
	 * repeated request is harmless.
	 */
	public boolean permitsTearDown() {
		return switch (this) {
			case REQUESTED, LAUNCHING, CONNECTING, READY, LAUNCH_FAILED, TEARDOWN_FAILED -> true;
			case TEARING_DOWN, TORN_DOWN -> false;
		};
	}

	/**
	 * Whether the end of the lease may be moved.
	 */
	public boolean permitsLeaseExtension() {
		return switch (this) {
			case REQUESTED, LAUNCHING, CONNECTING, READY -> true;
			case LAUNCH_FAILED, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

}
