package io.ssmsandbox.emulator.wire;

/**
 * The answer of a Query or EC2 operation. The children of {@code result} are sent; its
 * own name is replaced by what the protocol prescribes.
 */
public record XmlReply(XmlElement result) implements OperationReply {

	/**
	 * The answer of an operation that returns nothing but success.
	 */
	public static XmlReply empty() {
		return new XmlReply(XmlElement.of("Result"));
	}

}
