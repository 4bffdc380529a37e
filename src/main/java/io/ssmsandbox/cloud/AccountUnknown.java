package io.ssmsandbox.cloud;

import java.net.URI;
import java.util.Optional;

/**
 * AWS did not say at start which account this is.
 */
class AccountUnknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean emulated;

	private final transient Optional<URI> endpoint;

	AccountUnknown(AwsConnection connection, RuntimeException cause) {
		super("AWS did not say which account this is: " + cause.getMessage(), cause);
		this.emulated = connection.emulated();
		this.endpoint = connection.endpoint();
	}

	boolean emulated() {
		return this.emulated;
	}

	Optional<URI> endpoint() {
		return this.endpoint;
	}

}
