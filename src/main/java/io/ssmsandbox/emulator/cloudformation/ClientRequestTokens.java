package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.AwsErrorException;

/**
 * The rule for a repeated {@code ClientRequestToken}. AWS documents that a token
 * distinguishes a repeated request from a new one for the same stack, and names the
 * error. The rest is an interpretation: a token belongs to its stack, the same request
 * again gets the same response, and any other request with the token is refused.
 */
final class ClientRequestTokens {

	private ClientRequestTokens() {
	}

	/**
	 * The error for a token that another request has used. The wording is that of the API
	 * reference; the real wording has no source.
	 */
	static AwsErrorException taken() {
		return new AwsErrorException(400, "TokenAlreadyExistsException", "A client request token already exists.");
	}

}
