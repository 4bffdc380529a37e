package io.ssmsandbox.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a sandbox is in its state. The three parts are independent and do not replace one
 * another.
 *
 * @param message why it entered the state, such as who requested it; null when no
 * explanation is needed or when there is a cause
 * @param cause why a launch or teardown failed; null without a failure
 * @param blocker what currently blocks progress; null when nothing does
 */
public record StatusReason(@Nullable Message message, @Nullable Cause cause, @Nullable Blocker blocker) {

	static final StatusReason NONE = new StatusReason(null, null, null);

	static StatusReason of(@Nullable Message message) {
		return new StatusReason(message, null, null);
	}

	static StatusReason of(Cause cause) {
		return new StatusReason(null, cause, null);
	}

	StatusReason blockedBy(@Nullable Blocker newBlocker) {
		return new StatusReason(this.message, this.cause, newBlocker);
	}

	/**
	 * All messages, in the order of display.
	 */
	public List<Message> messages() {
		List<Message> messages = new ArrayList<>();
		if (this.cause != null) {
			messages.add(this.cause.summary());
		}
		if (this.message != null) {
			messages.add(this.message);
		}
		if (this.blocker != null) {
			messages.add(this.blocker.message());
		}
		return List.copyOf(messages);
	}

	/**
	 * The English text for other systems: the summary of the cause if there is one,
	 * otherwise all messages; empty without messages.
	 */
	public Optional<String> inEnglish() {
		if (this.cause != null) {
			return Optional.of(this.cause.summary().inEnglish());
		}
		return messages().stream().map(Message::inEnglish).reduce((one, other) -> one + " " + other);
	}

}
