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
public record Cursor(Instant requestedAt, SandboxId id) {

	/** A database cannot hold every instant that Java can. */
	private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

	static Cursor after(Sandbox sandbox) {
		return new Cursor(sandbox.lease().requestedAt(), sandbox.id());
	}

	/**
	 * Reads a cursor that was handed out earlier; empty when it never was.
	 */
	public static Optional<Cursor> parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
			return (parts.length < 2) ? Optional.empty()
					: SandboxId.parse(parts[1])
						.map((id) -> new Cursor(Instant.parse(parts[0]), id))
						.filter((cursor) -> cursor.requestedAt().isBefore(FAR_FUTURE)
								&& cursor.requestedAt().isAfter(Instant.EPOCH));
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
