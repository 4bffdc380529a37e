package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.AwsError;

/**
 * What a repeated {@code ClientRequestToken} means. AWS documents that a token tells a
 * repeated request from another one for the same stack, and names the error; the rest is
 * the emulator's reading of it: a token belongs to the stack it was given for, the same
 * request again is answered as it was, and any other request with it is refused.
 */
final class ClientRequestTokens {

	private ClientRequestTokens() {
	}

	/**
	 * The words of the API reference for the error; those on the wire have no source.
	 */
	static AwsError taken() {
		return new AwsError(400, "TokenAlreadyExistsException", "A client request token already exists.");
	}

}
