package io.ssmsandbox.emulator.wire;

/**
 * The result of a Query or EC2 operation. Only the children of {@code result} are sent;
 * the protocol determines the outer element's name.
 */
public record XmlReply(XmlElement result) implements OperationReply {

	/**
	 * Returns the reply of an operation without result data.
	 */
	public static XmlReply empty() {
		return new XmlReply(XmlElement.of("Result"));
	}

}
