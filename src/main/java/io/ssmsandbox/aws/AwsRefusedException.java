package io.ssmsandbox.aws;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * AWS refuses a valid call. Repeating the call gives the same result.
 */
public class AwsRefusedException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String words;

	private final boolean atOnce;

	/**
	 * Creates a refusal with AWS's own text as the message.
	 * @param atOnce whether the first attempt was refused; otherwise an earlier attempt,
	 * whose response was lost, may have taken effect
	 */
	public AwsRefusedException(String code, String words, boolean atOnce, Throwable cause) {
		this(code, Message.of(AwsMessage.SAID, words), words, atOnce, cause);
	}

	private AwsRefusedException(String code, Message message, String words, boolean atOnce, Throwable cause) {
		super(message, cause);
		this.code = code;
		this.words = words;
		this.atOnce = atOnce;
	}

	protected AwsRefusedException(Message message, AwsRefusedException refusal) {
		this(refusal.code, message, refusal.words, refusal.atOnce, refusal);
	}

	/**
	 * Creates a refusal for a missing permission.
	 * @param permission such as {@code ec2:RunInstances}
	 */
	static AwsRefusedException denied(String code, String permission, String words, boolean atOnce, Throwable cause) {
		return new AwsRefusedException(code, Message.of(AwsMessage.DENIED, permission, words), words, atOnce, cause);
	}

	/**
	 * AWS's error code, such as {@code ValidationError} or {@code AccessDenied}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * AWS's own text.
	 */
	public String words() {
		return this.words;
	}

	/**
	 * Whether the first attempt was refused, so that nothing took effect.
	 */
	public boolean isFirstAttempt() {
		return this.atOnce;
	}

}
