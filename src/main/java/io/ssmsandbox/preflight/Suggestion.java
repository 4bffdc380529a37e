package io.ssmsandbox.preflight;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion for a check that did not pass.
 *
 * @param says the text
 * @param choose a better value for a field of the request; null when none is known
 * @param visit the address of a helpful page in the AWS console; null when there is none
 */
public record Suggestion(Message says, @Nullable Choice choose, @Nullable String visit) {

	/**
	 * Another value for a field of the request.
	 *
	 * @param field such as {@code availabilityZone}
	 * @param value such as {@code ap-northeast-1a}
	 */
	public record Choice(String field, String value) {
	}

	static Suggestion of(Message says) {
		return new Suggestion(says, null, null);
	}

	static Suggestion choose(Message says, String field, String value) {
		return new Suggestion(says, new Choice(field, value), null);
	}

	static Suggestion visit(Message says, String address) {
		return new Suggestion(says, null, address);
	}

}
