package io.ssmsandbox.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.Owner;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Creates and reads the idempotency keys of request forms. Each form that is shown has a
 * new key, so that sending it twice (a double click) launches one sandbox. Templates use
 * this bean by its name.
 */
@Component("formKeys")
class FormKeys {

	/** An API caller cannot choose a key that begins with a blank. */
	private static final String PREFIX = " form ";

	private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * Returns a key for a new form.
	 */
	public String next() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Returns the key of a submitted form; empty when the key is missing or malformed.
	 * The key includes the form's values, because the same form with other values is
	 * another request.
	 */
	static Optional<IdempotencyKey> of(@Nullable String sent, LaunchForm form, Owner owner) {
		return Optional.ofNullable(sent).filter((key) -> SHAPE.matcher(key).matches()).map((key) -> {
			String fingerprint = IdempotencyKey.of(owner, key, form.toQuery().getBytes(StandardCharsets.UTF_8))
				.fingerprint();
			return new IdempotencyKey(owner, PREFIX + key + " " + fingerprint, fingerprint);
		});
	}

}
