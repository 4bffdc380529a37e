package io.ssmsandbox.aws;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * AWS understood the call and said no; asking the same again gives the same answer.
 */
public class AwsRefusedException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String words;

	private final boolean atOnce;

	/**
	 * A refusal that AWS's own words explain.
	 * @param atOnce whether the first call was refused; otherwise an earlier one, whose
	 * answer was lost, may have taken effect
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
	 * A refusal because the portal lacks a permission.
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
	 * AWS's own words.
	 */
	public String words() {
		return this.words;
	}

	/**
	 * Whether the very first call was refused, so that certainly nothing took effect.
	 */
	public boolean atOnce() {
		return this.atOnce;
	}

}
