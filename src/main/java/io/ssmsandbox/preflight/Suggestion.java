package io.ssmsandbox.preflight;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a check.
 *
 * @param says in a sentence
 * @param choose the answer that helps, for the field that it is an answer to; null where
 * none is known
 * @param visit an address in the AWS console that helps; null where there is none
 */
public record Suggestion(Message says, @Nullable Choice choose, @Nullable String visit) {

	/**
	 * Another answer to a field of the request.
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
