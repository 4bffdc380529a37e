package io.ssmsandbox.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A cursor in a list of sandboxes that is ordered newest first: the last sandbox of the
 * previous page.
 *
 * @param requestedAt when that sandbox was requested
 * @param id its id, which decides between sandboxes of the same instant
 */
public record ListCursor(Instant requestedAt, SandboxId id) {

	/** A database cannot hold every instant that Java can. */
	private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

	static ListCursor after(Sandbox sandbox) {
		return new ListCursor(sandbox.lease().requestedAt(), sandbox.id());
	}

	/**
	 * Parses a cursor; empty when the text is not a valid cursor.
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
	 * The cursor as text, which is opaque to clients.
	 */
	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.requestedAt + "/" + this.id).getBytes(StandardCharsets.UTF_8));
	}

}
