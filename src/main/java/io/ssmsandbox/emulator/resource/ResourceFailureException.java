package io.ssmsandbox.emulator.resource;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * AWS refuses to create or delete a resource. The message is the reason in the resource's
 * failed event, so it has AWS's wording.
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
	 * Returns the service's own message, without CloudFormation's wrapping.
	 */
	public String serviceMessage() {
		return (this.serviceMessage != null) ? this.serviceMessage : this.reason;
	}

	@Override
	public String getMessage() {
		return this.reason;
	}

}
