package io.ssmsandbox.session;

import io.ssmsandbox.sandbox.SandboxState;

/**
 * A session was asked for while the sandbox is not READY: not yet, or no longer.
 */
public class SessionNotReady extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public SessionNotReady(SandboxState state) {
		super(sentence(state));
	}

	private static String sentence(SandboxState state) {
		return switch (state) {
			case REQUESTED, LAUNCHING, CONNECTING, READY ->
				"The sandbox is still " + state + "; a session opens when it is READY.";
			case LAUNCH_FAILED -> "The launch of the sandbox failed, so there is nothing to open a session on.";
			case TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN ->
				"The sandbox is " + state + "; no session opens on it any more.";
		};
	}

}
