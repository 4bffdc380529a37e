package io.ssmsandbox.aws;

import io.ssmsandbox.message.LegibleText;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Cleans texts from AWS when they arrive: every user of the account can choose names,
 * tags and reasons.
 */
final class AwsText {

	/** In characters; AWS's own reasons are shorter. */
	static final int LONGEST = 4_000;

	private AwsText() {
	}

	static String clean(String text) {
		return LegibleText.of(text, LONGEST);
	}

	/**
	 * Returns the exception for use as a cause. Logs print the messages of causes, so an
	 * exception with an unsafe message is replaced by a clean copy without causes.
	 */
	static SdkException clean(SdkException ex) {
		for (Throwable each = ex; each != null; each = each.getCause()) {
			String message = each.getMessage();
			if (message != null && !message.equals(clean(message))) {
				return copy(ex);
			}
		}
		return ex;
	}

	private static SdkException copy(SdkException ex) {
		SdkException copy = SdkException.builder().message(clean(String.valueOf(ex.getMessage()))).build();
		copy.setStackTrace(ex.getStackTrace());
		return copy;
	}

}
