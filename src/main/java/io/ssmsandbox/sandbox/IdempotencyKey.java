package io.ssmsandbox.sandbox;

/**
 * A key that a client gives to a launch request, so that repeating the request does not
 * create a second sandbox.
 *
 * @param owner the requesting owner; keys of different owners are independent
 * @param value the key's text, 1 to 255 characters
 * @param fingerprint the hash of the request, in 64 hexadecimal digits: a key is valid
 * for one request only
 */
public record IdempotencyKey(Owner owner, String value, String fingerprint) {

	/**
	 * Creates a key with the fingerprint of a request.
	 * @param request the request as bytes, the same bytes for the same request
	 */
	public static IdempotencyKey of(Owner owner, String value, byte[] request) {
		return new IdempotencyKey(owner, value, Sha256.hex(request));
	}

}
