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
 * Idempotency keys of request forms. Each form that is shown carries a new one, so that
 * sending it twice, as by a double click, launches one sandbox. Templates reach it by its
 * name.
 */
@Component("formKeys")
class FormKeys {

	/** No caller of the API can choose a key that begins with a blank. */
	private static final String PREFIX = " form ";

	private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * A key for a form that is about to be shown.
	 */
	public String next() {
		return UUID.randomUUID().toString();
	}

	/**
	 * The key of a form that was sent; empty when it came without one, or with something
	 * else. The same form with other answers is another request, so its answers are part
	 * of the key.
	 */
	static Optional<IdempotencyKey> of(@Nullable String sent, LaunchForm form, Owner owner) {
		return Optional.ofNullable(sent).filter((key) -> SHAPE.matcher(key).matches()).map((key) -> {
			String fingerprint = IdempotencyKey.of(owner, key, form.toQuery().getBytes(StandardCharsets.UTF_8))
				.fingerprint();
			return new IdempotencyKey(owner, PREFIX + key + " " + fingerprint, fingerprint);
		});
	}

}
