package io.ssmsandbox.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import io.ssmsandbox.sandbox.LaunchKey;
import io.ssmsandbox.sandbox.Owner;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads the header {@code Idempotency-Key}
 * ({@code draft-ietf-httpapi-idempotency-key-header}). Two bodies are the same when they
 * say the same, however they are written.
 */
@Component
class IdempotencyKeys {

	static final String HEADER = "Idempotency-Key";

	/** Says that an answer is that to an earlier request of the same key. */
	static final String REPLAYED = "Idempotency-Replayed";

	private static final Pattern VISIBLE = Pattern.compile("[!-~](?:[ -~]{0,253}[!-~])?");

	private final JsonMapper json;

	IdempotencyKeys(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The key of a request.
	 * @param value as it was sent
	 * @throws InvalidParameter when that is no key
	 */
	LaunchKey of(String value, LaunchStackRequest body, Owner owner) {
		if (!VISIBLE.matcher(value).matches()) {
			throw new InvalidParameter("header", HEADER,
					"A key is 1 to 255 printable characters of ASCII, such as a UUID.");
		}
		return new LaunchKey(owner, value, fingerprint(body));
	}

	private String fingerprint(LaunchStackRequest body) {
		try {
			byte[] written = this.json.writeValueAsBytes(body);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
