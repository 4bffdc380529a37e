package io.ssmsandbox.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list of sandboxes that is ordered newest first: the last one seen.
 *
 * @param requestedAt when it was asked for
 * @param id its id, which decides between equals
 */
public record ListCursor(Instant requestedAt, SandboxId id) {

	/** A database cannot hold every instant that Java can. */
	private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

	static ListCursor after(Sandbox sandbox) {
		return new ListCursor(sandbox.lease().requestedAt(), sandbox.id());
	}

	/**
	 * Reads a cursor that was handed out earlier; empty when it never was.
	 */
	public static Optional<ListCursor> parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
			return (parts.length < 2) ? Optional.empty()
					: SandboxId.parse(parts[1])
						.map((id) -> new ListCursor(Instant.parse(parts[0]), id))
						.filter((listCursor) -> listCursor.requestedAt().isBefore(FAR_FUTURE)
								&& listCursor.requestedAt().isAfter(Instant.EPOCH));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The text to hand out; callers take it as opaque.
	 */
	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.requestedAt + "/" + this.id).getBytes(StandardCharsets.UTF_8));
	}

}
