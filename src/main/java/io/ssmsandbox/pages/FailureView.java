package io.ssmsandbox.pages;

import java.util.List;

import io.ssmsandbox.diagnosis.RemedyLink;
import io.ssmsandbox.diagnosis.RemedyLinks;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/**
 * Why a launch or teardown failed, for the status page.
 *
 * @param cause the cause; null when none is stored
 * @param recognised whether the portal knows the cause and its remedies
 * @param remedies the remedies with their addresses, the most likely first
 * @param request the launch request
 */
record FailureView(@Nullable Cause cause, boolean recognised, List<RemedyLink> remedies, LaunchRequest request) {

	static FailureView of(Sandbox sandbox) {
		Cause cause = sandbox.reason().cause();
		return new FailureView(cause, cause != null && ReasonTexts.isRecognised(cause),
				RemedyLinks.of(cause, sandbox.request()), sandbox.request());
	}

	/**
	 * Returns AWS's own error text; null when AWS gave none.
	 */
	public @Nullable String words() {
		return (this.cause != null) ? this.cause.detail() : null;
	}

	/**
	 * Returns the request form filled in with the same values, for another attempt.
	 */
	public LaunchForm form() {
		return LaunchForm.of(this.request);
	}

}
