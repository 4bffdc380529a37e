package io.ssmsandbox.message;

/**
 * Messages for tests.
 */
public final class TestMessages {

	private TestMessages() {
	}

	/**
	 * Words of AWS.
	 */
	public static Message said(String words) {
		return Message.of(AwsMessage.SAID, words);
	}

}
