package io.ssmsandbox.sandbox;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a sandbox stands in its life, what that permits, and what may follow. On the wire
 * it is called {@code phase}.
 */
public enum SandboxState {

	/** Accepted and stored; CreateStack was not yet accepted by AWS. */
	REQUESTED,
	/** CreateStack was accepted, events arrive. */
	LAUNCHING,
	/** The stack is complete, the agent is not connected yet. */
	CONNECTING,
	/** A session opens. */
	READY,
	/** Creation failed. What CloudFormation left is being deleted, or is gone. */
	LAUNCH_FAILED,
	/** The stack is being deleted. */
	TEARING_DOWN,
	/** AWS would not delete the stack; a person has to look. */
	TEARDOWN_FAILED,
	/** AWS says that the stack is gone. */
	TORN_DOWN;

	/**
	 * Which states may follow this one.
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
	 * Whether its end was asked for, or has come: there will be no session any more.
	 */
	public boolean isOnTheWayOut() {
		return switch (this) {
			case TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> true;
			case REQUESTED, LAUNCHING, CONNECTING, READY, LAUNCH_FAILED -> false;
		};
	}

	/**
	 * Whether somebody who waits for the sandbox need wait no longer.
	 */
	public boolean isFinalForWaiter() {
		return switch (this) {
			case READY, LAUNCH_FAILED, TORN_DOWN, TEARDOWN_FAILED -> true;
			case REQUESTED, LAUNCHING, CONNECTING, TEARING_DOWN -> false;
		};
	}

	/**
	 * Whether a person may ask for teardown. Asking again is harmless, so a state that is
	 * on its way already does not count.
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
