package io.ssmsandbox.preflight;

import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.CauseRecognition;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * One check of a launch, made.
 *
 * @param name what was checked
 * @param outcome what came of it
 * @param says the same in a sentence; for a failure the sentence of its cause
 * @param advice what to do about it; null when there is nothing to do
 */
public record Check(CheckName name, Outcome outcome, Message says, @Nullable Advice advice) {

	static Check passed(CheckName name, Object... values) {
		return new Check(name, Outcome.PASSED, Message.of(name.passed(), values), null);
	}

	static Check warning(CheckName name, Advice advice, Message says) {
		return new Check(name, Outcome.WARNING, says, advice);
	}

	static Check failed(CheckName name, Advice advice, CauseCode cause, LaunchRequest request) {
		return failed(name, advice, CauseRecognition.summary(cause, request));
	}

	static Check failed(CheckName name, Advice advice, Message says) {
		return new Check(name, Outcome.FAILED, says, advice);
	}

	/**
	 * Whether it was not made since the portal had no call to spare for it.
	 */
	boolean lacksCall() {
		return this.says.arguments()
			.stream()
			.anyMatch((why) -> why instanceof Message message && message.is(AwsMessage.NO_CALL_TO_SPARE));
	}

	static Check notMade(CheckName name, Message why) {
		return new Check(name, Outcome.COULD_NOT_CHECK, why, null);
	}

}
