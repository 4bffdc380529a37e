package io.ssmsandbox.sandbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which sandboxes to list.
 *
 * @param states only those in one of these states; empty for any
 * @param region only those of this region
 * @param owner only those of this owner
 * @param text only those whose prefix, stack name, instance id or id contains this; no
 * control characters
 * @param after continue after this place of an earlier page
 * @param limit how many at most, 1 to 500
 */
public record SandboxQuery(Set<SandboxState> states, @Nullable String region, @Nullable Owner owner,
		@Nullable String text, @Nullable ListCursor after, int limit) {

	/** The most that one page can hold. */
	public static final int MAX_LIMIT = 500;

	public SandboxQuery {
		states = Set.copyOf(states);
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("A page holds 1 to " + MAX_LIMIT + " sandboxes");
		}
		if (text != null && !isText(text)) {
			throw new IllegalArgumentException("A text to look for has no control characters");
		}
	}

	/**
	 * Whether it can be looked for: PostgreSQL, for one, takes no NUL in a text.
	 */
	public static boolean isText(String text) {
		return text.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * The newest sandboxes of these states.
	 */
	public static SandboxQuery of(Set<SandboxState> states, int limit) {
		return new SandboxQuery(states, null, null, null, null, limit);
	}

}
