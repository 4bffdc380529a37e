package io.ssmsandbox.pages;

import java.util.List;

import io.ssmsandbox.diagnosis.RemedyLink;
import io.ssmsandbox.diagnosis.RemedyLinks;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, for the status page.
 *
 * @param cause the cause; null when none is stored
 * @param recognised whether the portal knows what the cause means, and what to do
 * @param remedies the remedies with their addresses, the likeliest to help first
 * @param request what was asked for
 */
record FailureView(@Nullable Cause cause, boolean recognised, List<RemedyLink> remedies, LaunchRequest request) {

	static FailureView of(Sandbox sandbox) {
		Cause cause = sandbox.reason().cause();
		return new FailureView(cause, cause != null && ReasonTexts.isRecognised(cause),
				RemedyLinks.of(cause, sandbox.request()), sandbox.request());
	}

	/**
	 * AWS's own words; null when it gave none.
	 */
	public @Nullable String words() {
		return (this.cause != null) ? this.cause.detail() : null;
	}

	/**
	 * The request form filled in as it was, to send it once more.
	 */
	public LaunchForm form() {
		return LaunchForm.of(this.request);
	}

}
