package io.ssmsandbox.api;

import java.util.regex.Pattern;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.Owner;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads the header {@code Idempotency-Key} ({@code
 * draft-ietf-httpapi-idempotency-key-header}). Two bodies are equal when they have the
 * same values, regardless of formatting.
 */
@Component
class IdempotencyKeyHeader {

	static final String HEADER = "Idempotency-Key";

	/** Marks a response as the replay of an earlier response with the same key. */
	static final String REPLAYED = "Idempotency-Replayed";

	private static final Pattern VISIBLE = Pattern.compile("[!-~](?:[ -~]{0,253}[!-~])?");

	private final JsonMapper json;

	IdempotencyKeyHeader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Returns the key of a request.
	 * @param value the value as sent
	 * @throws InvalidParameterException when the value is not a valid key
	 */
	IdempotencyKey of(String value, LaunchStackRequest body, Owner owner) {
		if (!VISIBLE.matcher(value).matches()) {
			throw InvalidParameterException.header(HEADER, Message.of(ProblemMessage.KEY_INVALID));
		}
		return IdempotencyKey.of(owner, value, this.json.writeValueAsBytes(body));
	}

}
