package io.ssmsandbox.emulator.resource;

import java.util.Objects;

/**
 * AWS refuses to create or delete a resource. The message becomes the reason of the
 * resource's failed event, so it is written in AWS's words.
 */
public final class ResourceFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	public ResourceFailure(String reason) {
		super(reason, null, false, false);
		this.reason = Objects.requireNonNull(reason);
	}

	@Override
	public String getMessage() {
		return this.reason;
	}

}
