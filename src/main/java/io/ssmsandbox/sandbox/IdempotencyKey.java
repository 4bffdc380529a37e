package io.ssmsandbox.sandbox;

/**
 * The name that somebody gave to one request for a sandbox, so that it may be repeated
 * without a second sandbox coming of it.
 *
 * @param owner who asks; the names of others do not matter
 * @param value what the request is called, 1 to 255 characters
 * @param fingerprint what was asked for, in 64 hexadecimal digits: a key means one
 * request only
 */
public record IdempotencyKey(Owner owner, String value, String fingerprint) {

	/**
	 * A key with the fingerprint of a request.
	 * @param asked what was asked for, the same bytes for the same request
	 */
	public static IdempotencyKey of(Owner owner, String value, byte[] asked) {
		return new IdempotencyKey(owner, value, Sha256.hex(asked));
	}

}
