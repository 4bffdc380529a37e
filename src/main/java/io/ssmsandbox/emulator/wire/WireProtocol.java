package io.ssmsandbox.emulator.wire;

/**
 * The format of a service's requests and responses.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/index.html">AWS protocols</a>
 */
public enum WireProtocol {

	/** Form-encoded parameters in, XML out, lists as {@code member}. */
	QUERY,

	/**
	 * The older variant of {@link #QUERY}: lists as {@code item}, its own response
	 * wrappers.
	 */
	EC2,

	/** JSON 1.1, the operation in the header {@code X-Amz-Target}. */
	JSON

}
