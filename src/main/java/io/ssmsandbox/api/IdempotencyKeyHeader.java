package io.ssmsandbox.api;

import java.util.regex.Pattern;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.Owner;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads the header {@code Idempotency-Key}
 * ({@code draft-ietf-httpapi-idempotency-key-header}). Two bodies are the same when they
 * say the same, however they are written.
 */
@Component
class IdempotencyKeyHeader {

	static final String HEADER = "Idempotency-Key";

	/** Says that an answer is that to an earlier request of the same key. */
	static final String REPLAYED = "Idempotency-Replayed";

	private static final Pattern VISIBLE = Pattern.compile("[!-~](?:[ -~]{0,253}[!-~])?");

	private final JsonMapper json;

	IdempotencyKeyHeader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The key of a request.
	 * @param value as it was sent
	 * @throws InvalidParameterException when that is no key
	 */
	IdempotencyKey of(String value, LaunchStackRequest body, Owner owner) {
		if (!VISIBLE.matcher(value).matches()) {
			throw InvalidParameterException.header(HEADER, Message.of(ProblemMessage.KEY_INVALID));
		}
		return IdempotencyKey.of(owner, value, this.json.writeValueAsBytes(body));
	}

}
