package io.ssmsandbox.message;

import java.util.Locale;

/**
 * Messages about responses from AWS, and about failed calls.
 */
public enum AwsMessage implements MessageCode {

	SAID(1),

	NO_CALL_TO_SPARE(1),

	THROTTLED(2),

	CLOCK_REFUSED(1),

	CREDENTIALS_REFUSED(3),

	CREDENTIALS_MISSING(0),

	UNANSWERED(3),

	DENIED(2),

	LATE(1),

	NOT_IN_TIME(0),

	UNREACHABLE(2),

	DELETION_PROTECTED(1);

	private final int arguments;

	AwsMessage(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public String key() {
		return "aws." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
