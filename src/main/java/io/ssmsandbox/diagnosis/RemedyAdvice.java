package io.ssmsandbox.diagnosis;

import java.util.Locale;

import io.ssmsandbox.message.MessageCode;

/**
 * A specific advice for a cause, such as the zone to choose, when the portal knows more
 * than the remedy.
 */
public enum RemedyAdvice implements MessageCode {

	/** Any region that the account has enabled. */
	OTHER_REGION(0),

	/** The argument is the zone. */
	OTHER_ZONE(1),

	/** No zone of the region is suitable. */
	NO_ZONE(0),

	/** The argument is the instance type. */
	OTHER_TYPE(1),

	/** Another image, or another region. */
	OTHER_IMAGE(0),

	/** The argument is a free prefix. */
	OTHER_PREFIX(1),

	/** Fewer sandboxes or a higher quota. */
	RAISE_QUOTA(0);

	private final int arguments;

	RemedyAdvice(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public String key() {
		return "advice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
