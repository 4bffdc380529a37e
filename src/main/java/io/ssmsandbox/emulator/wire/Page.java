package io.ssmsandbox.emulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and the token that asks for the next part.
 *
 * @param nextToken null on the last page; opaque to callers
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

	private static final String MARK = "offset:";

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * The page that a token leads to, the first one without a token.
	 * @throws AwsError for a token that is not one of ours
	 */
	public static <T> Page<T> of(List<T> all, int size, Optional<String> token) {
		int from = Math.min(token.map(Page::offset).orElse(0), all.size());
		int to = Math.min(from + size, all.size());
		return new Page<>(all.subList(from, to), (to < all.size()) ? token(to) : null);
	}

	private static String token(int offset) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + offset).getBytes(StandardCharsets.UTF_8));
	}

	private static int offset(String token) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
			if (text.startsWith(MARK)) {
				return Integer.parseUnsignedInt(text.substring(MARK.length()));
			}
		}
		catch (IllegalArgumentException ex) {
			// Neither Base64 nor a number: refused below like any foreign token.
		}
		throw new AwsError(400, "InvalidNextToken", "The token '" + token + "' is invalid");
	}

}
