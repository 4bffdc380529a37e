package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.diagnosis.CauseCategory;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.StatusReason;

import org.springframework.stereotype.Component;

/**
 * Describes why a sandbox is in its state. Templates use this bean by its name.
 */
@Component("reasons")
class ReasonTexts {

	/**
	 * Returns the reason for a list of sandboxes. AWS's own text replaces the reason of
	 * an unrecognised failure. It follows the code of a cause that this version does not
	 * know.
	 */
	public List<Message> brief(Sandbox sandbox) {
		return brief(sandbox.reason());
	}

	private static List<Message> brief(StatusReason reason) {
		Cause cause = reason.cause();
		Optional<Message> awsText = Optional.ofNullable(cause).flatMap(ReasonTexts::awsText);
		if (cause == null || awsText.isEmpty() || isRecognised(cause)) {
			return reason.messages();
		}
		List<Message> messages = new ArrayList<>(reason.messages());
		if (cause.code().equals(CauseCode.UNRECOGNISED.wireName())) {
			messages.set(0, awsText.get());
		}
		else {
			messages.add(1, awsText.get());
		}
		return List.copyOf(messages);
	}

	/**
	 * Returns the reason, always with AWS's own text, for the timeline.
	 */
	static List<Message> fullReason(StatusReason reason) {
		List<Message> messages = new ArrayList<>(brief(reason));
		Optional.ofNullable(reason.cause())
			.filter(ReasonTexts::isRecognised)
			.flatMap(ReasonTexts::awsText)
			.ifPresent(messages::add);
		return List.copyOf(messages);
	}

	/**
	 * Whether the portal knows the meaning and the remedies of a cause.
	 */
	static boolean isRecognised(Cause cause) {
		return CauseCode.of(cause.code()).filter((code) -> code.category() != CauseCategory.UNKNOWN).isPresent();
	}

	/**
	 * Returns AWS's own text about a failure, preceded by the resource's name; empty when
	 * AWS gave none.
	 */
	private static Optional<Message> awsText(Cause cause) {
		return Optional.ofNullable(cause.detail())
			.map((detail) -> (cause.resource() != null) ? cause.resource() + ": " + detail : detail)
			.map((detail) -> Message.of(AwsMessage.SAID, detail));
	}

}
