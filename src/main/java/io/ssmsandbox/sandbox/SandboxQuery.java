package io.ssmsandbox.sandbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The filter and the page size for listing sandboxes.
 *
 * @param states only those in one of these states; empty for any
 * @param region only those of this region
 * @param owner only those of this owner
 * @param text only those whose prefix, stack name, instance id or id contains this; no
 * control characters
 * @param after the cursor of the previous page; null for the first page
 * @param limit the page size, 1 to 500
 */
public record SandboxQuery(Set<SandboxState> states, @Nullable String region, @Nullable Owner owner,
		@Nullable String text, @Nullable ListCursor after, int limit) {

	/** The largest page size. */
	public static final int MAX_LIMIT = 500;

	public SandboxQuery {
		states = Set.copyOf(states);
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("A page holds 1 to " + MAX_LIMIT + " sandboxes");
		}
		if (text != null && !isSearchable(text)) {
			throw new IllegalArgumentException("A search text must not have control characters");
		}
	}

	/**
	 * Whether the text can be searched for. It must have no control characters;
	 * PostgreSQL, for example, accepts no NUL in a text.
	 */
	public static boolean isSearchable(String text) {
		return text.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * A query for the newest sandboxes in these states.
	 */
	public static SandboxQuery of(Set<SandboxState> states, int limit) {
		return new SandboxQuery(states, null, null, null, null, limit);
	}

}
