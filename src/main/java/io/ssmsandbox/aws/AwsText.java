package io.ssmsandbox.aws;

import io.ssmsandbox.message.LegibleText;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What AWS says, made harmless where it comes in: anyone with rights in the account can
 * choose names, tags and reasons.
 */
final class AwsText {

	/** In characters; AWS's own reasons are shorter. */
	static final int LONGEST = 4_000;

	private AwsText() {
	}

	static String harmless(String told) {
		return LegibleText.of(told, LONGEST);
	}

	/**
	 * The exception as a cause. Logs repeat the messages of causes, so one with a message
	 * that is not harmless is replaced by its harmless copy, without its own causes.
	 */
	static SdkException harmless(SdkException ex) {
		for (Throwable each = ex; each != null; each = each.getCause()) {
			String message = each.getMessage();
			if (message != null && !message.equals(harmless(message))) {
				return copy(ex);
			}
		}
		return ex;
	}

	private static SdkException copy(SdkException ex) {
		SdkException copy = SdkException.builder().message(harmless(String.valueOf(ex.getMessage()))).build();
		copy.setStackTrace(ex.getStackTrace());
		return copy;
	}

}
