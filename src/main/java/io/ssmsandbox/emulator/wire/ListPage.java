package io.ssmsandbox.emulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, with the token for the next page. The token contains the last item
 * shown, so that the next page skips nothing when items are deleted between calls.
 *
 * @param nextToken null on the last page; opaque to callers
 */
public record ListPage<T>(List<T> items, @Nullable String nextToken) {

	public ListPage {
		items = List.copyOf(items);
	}

	/**
	 * Returns the page for a token; the first page without a token.
	 * @param list the name of the list; a token of another list is invalid
	 * @param key returns the unique key of an item
	 * @throws AwsErrorException for an invalid token
	 */
	public static <T> ListPage<T> of(String list, List<T> all, Function<T, String> key, int size,
			Optional<String> token) {
		int from = token.map((text) -> Position.read(text, list).in(all, key)).orElse(0);
		int to = Math.min(from + size, all.size());
		String next = (to < all.size()) ? new Position(list, to, key.apply(all.get(to - 1))).token() : null;
		return new ListPage<>(all.subList(from, to), next);
	}

	/**
	 * The position in a list.
	 *
	 * @param shown the number of items shown
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
				// Neither Base64 nor a number: rejected below like any invalid token.
			}
			throw new AwsErrorException(400, "InvalidNextToken", "The token '" + token + "' is invalid");
		}

		String token() {
			String text = String.join("\n", this.list, String.valueOf(this.shown), this.last);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * Returns the index after the last item shown, or its old index when it was
		 * deleted.
		 */
		<T> int in(List<T> all, Function<T, String> key) {
			int index = all.stream().map(key).toList().indexOf(this.last);
			return (index >= 0) ? index + 1 : Math.min(this.shown - 1, all.size());
		}

	}

}
