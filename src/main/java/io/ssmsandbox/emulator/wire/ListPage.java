package io.ssmsandbox.emulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and the token that asks for the next part. The token remembers the
 * last item shown, so that whatever is deleted meanwhile, the next part leaves nothing
 * out.
 *
 * @param nextToken null on the last page; opaque to callers
 */
public record ListPage<T>(List<T> items, @Nullable String nextToken) {

	public ListPage {
		items = List.copyOf(items);
	}

	/**
	 * The page that a token leads to, the first one without a token.
	 * @param list which list it is; a token of another one leads nowhere
	 * @param key tells items apart
	 * @throws AwsErrorException for a token that is not one of ours
	 */
	public static <T> ListPage<T> of(String list, List<T> all, Function<T, String> key, int size,
			Optional<String> token) {
		int from = token.map((text) -> Position.read(text, list).in(all, key)).orElse(0);
		int to = Math.min(from + size, all.size());
		String next = (to < all.size()) ? new Position(list, to, key.apply(all.get(to - 1))).token() : null;
		return new ListPage<>(all.subList(from, to), next);
	}

	/**
	 * How far a list has been shown.
	 *
	 * @param shown how many items
	 * @param last the key of the last one
	 */
	private record Position(String list, int shown, String last) {

		static Position read(String token, String list) {
			try {
				String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
				String[] parts = text.split("\n", 3);
				if (parts.length == 3 && parts[0].equals(list) && Integer.parseInt(parts[1]) > 0) {
					return new Position(list, Integer.parseInt(parts[1]), parts[2]);
				}
			}
			catch (IllegalArgumentException ex) {
				// Neither Base64 nor a number: refused below like any foreign token.
			}
			throw new AwsErrorException(400, "InvalidNextToken", "The token '" + token + "' is invalid");
		}

		String token() {
			String text = String.join("\n", this.list, String.valueOf(this.shown), this.last);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		}

		/** Behind the last item, or where it was when it is gone. */
		<T> int in(List<T> all, Function<T, String> key) {
			int index = all.stream().map(key).toList().indexOf(this.last);
			return (index >= 0) ? index + 1 : Math.min(this.shown - 1, all.size());
		}

	}

}
