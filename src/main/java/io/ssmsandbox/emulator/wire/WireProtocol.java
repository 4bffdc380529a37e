package io.ssmsandbox.emulator.wire;

/**
 * How a service writes requests and answers on the wire.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/index.html">AWS protocols</a>
 */
public enum WireProtocol {

	/** Form-encoded parameters in, XML out, lists as {@code member}. */
	QUERY,

	/** The older dialect of {@link #QUERY}: lists as {@code item}, its own envelopes. */
	EC2,

	/** JSON 1.1, the operation in the header {@code X-Amz-Target}. */
	JSON

}
