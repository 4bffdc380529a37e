package io.ssmsandbox.emulator.resource;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * AWS refuses to create or delete a resource. The message becomes the reason of the
 * resource's failed event, so it is written in AWS's words.
 */
public final class ResourceFailureException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	private final @Nullable String serviceMessage;

	public ResourceFailureException(String reason) {
		this(reason, null);
	}

	ResourceFailureException(String reason, @Nullable String serviceMessage) {
		super(reason, null, false, false);
		this.reason = Objects.requireNonNull(reason);
		this.serviceMessage = serviceMessage;
	}

	/**
	 * What the service itself says, without CloudFormation's wrapping.
	 */
	public String serviceMessage() {
		return (this.serviceMessage != null) ? this.serviceMessage : this.reason;
	}

	@Override
	public String getMessage() {
		return this.reason;
	}

}
