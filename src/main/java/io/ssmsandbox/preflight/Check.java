package io.ssmsandbox.preflight;

import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The result of one preflight check.
 *
 * @param name the name of the check
 * @param outcome the result
 * @param says the result as a text; for a failure the text of its cause
 * @param advice a suggestion; null when there is nothing to do
 */
public record Check(CheckName name, CheckResult outcome, Message says, @Nullable Suggestion advice) {

	static Check passed(CheckName name, Object... values) {
		return new Check(name, CheckResult.PASSED, Message.of(name.passed(), values), null);
	}

	static Check warning(CheckName name, Suggestion suggestion, Message says) {
		return new Check(name, CheckResult.WARNING, says, suggestion);
	}

	static Check failed(CheckName name, Suggestion suggestion, CauseCode cause, LaunchRequest request) {
		return failed(name, suggestion, CauseRecognition.summary(cause, request));
	}

	static Check failed(CheckName name, Suggestion suggestion, Message says) {
		return new Check(name, CheckResult.FAILED, says, suggestion);
	}

	/**
	 * Whether the check was not made because the call budget had no call to spare.
	 */
	boolean lacksCall() {
		return this.says.arguments()
			.stream()
			.anyMatch((why) -> why instanceof Message message && message.is(AwsMessage.NO_CALL_TO_SPARE));
	}

	static Check notMade(CheckName name, Message why) {
		return new Check(name, CheckResult.COULD_NOT_CHECK, why, null);
	}

}
