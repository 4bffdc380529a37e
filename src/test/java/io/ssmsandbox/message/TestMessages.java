package io.ssmsandbox.message;

/**
 * Creates messages for tests.
 */
public final class TestMessages {

	private TestMessages() {
	}

	/**
	 * Creates a message with a text from AWS.
	 */
	public static Message said(String words) {
		return Message.of(AwsMessage.SAID, words);
	}

}
