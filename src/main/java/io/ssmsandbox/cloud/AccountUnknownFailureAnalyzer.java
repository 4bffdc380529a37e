package io.ssmsandbox.cloud;

import java.util.Optional;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do when AWS cannot be asked at start. The portal does not turn to the
 * emulator by itself: it would hand out imaginary sandboxes.
 */
class AccountUnknownFailureAnalyzer extends AbstractFailureAnalyzer<AccountUnknown> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AccountUnknown cause) {
		String where = cause.endpoint().map((address) -> " at " + address).orElse("");
		if (cause.emulated()) {
			return new FailureAnalysis("The emulated AWS" + where + " was asked which account it is. " + detail(cause),
					"Start the emulator first, or correct portal.aws.endpoint-override; without it the portal "
							+ "starts an emulator of its own.",
					cause);
		}
		return new FailureAnalysis(
				"portal.aws.mode is account, and AWS" + where
						+ " was asked with the credentials of this machine which account that is. " + detail(cause),
				"Give the portal credentials (a role of the machine, AWS_PROFILE after `aws sso login` or `aws login`, or "
						+ "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), a way to sts.<region>.amazonaws.com, and "
						+ "where the region is not us-east-1 portal.aws.home-region. To try the portal without an "
						+ "account set portal.aws.mode to emulated.",
				cause);
	}

	/**
	 * What is known, with the SDK's own words where they are too long for a page.
	 */
	private static String detail(AccountUnknown cause) {
		Throwable known = cause.getCause();
		if (known == null) {
			return "";
		}
		String message = String.valueOf(known.getMessage());
		return Optional.ofNullable(known.getCause())
			.map(Throwable::getMessage)
			.filter((said) -> !message.contains(said))
			.map((said) -> message + " The SDK says: " + said)
			.orElse(message);
	}

}
