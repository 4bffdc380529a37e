package io.ssmsandbox.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a sandbox is in its state. None of the three hides another.
 *
 * @param message why it came there, such as who asked for it; null where that needs no
 * words, or where there is a cause
 * @param cause why a launch or teardown failed; null where none did
 * @param blocker what keeps it from making progress just now; null when nothing does
 */
public record StatusReason(@Nullable Message message, @Nullable Cause cause, @Nullable Blocker blocker) {

	static final StatusReason NONE = new StatusReason(null, null, null);

	static StatusReason of(@Nullable Message message) {
		return new StatusReason(message, null, null);
	}

	static StatusReason of(Cause cause) {
		return new StatusReason(null, cause, null);
	}

	StatusReason blockedBy(@Nullable Blocker what) {
		return new StatusReason(this.message, this.cause, what);
	}

	/**
	 * All that there is to say, in the order in which people read it.
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
	 * The English sentences for other systems: what the cause means where there is one,
	 * or else all that there is to say; empty when that is nothing.
	 */
	public Optional<String> inEnglish() {
		if (this.cause != null) {
			return Optional.of(this.cause.summary().inEnglish());
		}
		return messages().stream().map(Message::inEnglish).reduce((one, other) -> one + " " + other);
	}

}
