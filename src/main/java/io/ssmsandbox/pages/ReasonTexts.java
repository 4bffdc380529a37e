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
 * Why sandboxes are in their states, for lists. Templates reach it by its name.
 */
@Component("reasons")
class ReasonTexts {

	/**
	 * The reason for a list of many. Where the portal does not recognise the cause of a
	 * failure, AWS's own words stand in its place, and after the code of a cause that
	 * this version does not know.
	 */
	public List<Message> brief(Sandbox sandbox) {
		return brief(sandbox.reason());
	}

	private static List<Message> brief(StatusReason reason) {
		Cause cause = reason.cause();
		Optional<Message> said = Optional.ofNullable(cause).flatMap(ReasonTexts::said);
		if (cause == null || said.isEmpty() || isRecognised(cause)) {
			return reason.messages();
		}
		List<Message> messages = new ArrayList<>(reason.messages());
		if (cause.code().equals(CauseCode.UNRECOGNISED.wireName())) {
			messages.set(0, said.get());
		}
		else {
			messages.add(1, said.get());
		}
		return List.copyOf(messages);
	}

	/**
	 * The reason with AWS's own words in any case, for the timeline.
	 */
	static List<Message> full(StatusReason reason) {
		List<Message> messages = new ArrayList<>(brief(reason));
		Optional.ofNullable(reason.cause())
			.filter(ReasonTexts::isRecognised)
			.flatMap(ReasonTexts::said)
			.ifPresent(messages::add);
		return List.copyOf(messages);
	}

	/**
	 * Whether the portal knows what a cause means, and what to do.
	 */
	static boolean isRecognised(Cause cause) {
		return CauseCode.of(cause.code()).filter((code) -> code.category() != CauseCategory.UNKNOWN).isPresent();
	}

	/**
	 * AWS's own words about a failure, after the name of the resource; empty when it gave
	 * none.
	 */
	private static Optional<Message> said(Cause cause) {
		return Optional.ofNullable(cause.detail())
			.map((words) -> (cause.resource() != null) ? cause.resource() + ": " + words : words)
			.map((words) -> Message.of(AwsMessage.SAID, words));
	}

}
