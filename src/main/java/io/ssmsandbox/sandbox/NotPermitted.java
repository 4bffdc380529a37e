package io.ssmsandbox.sandbox;

import io.ssmsandbox.cloud.StackStatus;
import org.jspecify.annotations.Nullable;

/**
 * What was asked does not go with the state the sandbox is in.
 */
public class NotPermitted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotPermitted(String what, SandboxState state) {
		this("A sandbox in " + state + " cannot " + what + ".");
	}

	private NotPermitted(String message) {
		super(message);
	}

	static NotPermitted toBeForced(SandboxState state, @Nullable StackStatus status) {
		return new NotPermitted(
				"AWS deletes a stack by force only after it has failed to delete it: the sandbox must be "
						+ SandboxState.TEARDOWN_FAILED + " and its stack " + StackStatus.DELETE_FAILED
						+ ", but they are " + state + " and " + ((status != null) ? status : "not there yet") + ".");
	}

}
