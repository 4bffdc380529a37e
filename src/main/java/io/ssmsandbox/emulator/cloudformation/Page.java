package io.ssmsandbox.emulator.cloudformation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Xml;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The token names the last item that was looked at, so that what is
 * new at the head of the list neither repeats nor hides anything on the next page.
 *
 * @param nextToken null on the last page
 */
record Page<T>(List<T> items, @Nullable String nextToken) {

	private static final int SIZE = 100;

	/**
	 * The page that a call asks for.
	 * @param all the whole list, in order
	 * @param id what identifies an item among them for ever
	 */
	static <T> Page<T> of(Call call, List<T> all, Function<T, String> id) {
		int start = call.text("NextToken").map((token) -> after(token, all, id)).orElse(0);
		int end = Math.min(all.size(), start + SIZE);
		String nextToken = (end < all.size()) ? encode(id.apply(all.get(end - 1))) : null;
		return new Page<>(all.subList(start, end), nextToken);
	}

	/**
	 * The same page without some of its items; like on AWS it may become an empty one
	 * that is not the last.
	 */
	Page<T> only(Predicate<T> wanted) {
		return new Page<>(this.items.stream().filter(wanted).toList(), this.nextToken);
	}

	/**
	 * The list with its token, as the result of an operation.
	 */
	Xml result(String name, Function<T, Xml> item) {
		return Xml.of("Result")
			.list(name, "member", this.items.stream().map(item).toList())
			.text("NextToken", this.nextToken);
	}

	private static <T> int after(String token, List<T> all, Function<T, String> id) {
		String anchor = decode(token);
		return IntStream.range(0, all.size())
			.filter((index) -> id.apply(all.get(index)).equals(anchor))
			.findFirst()
			.orElseThrow(Page::invalid) + 1;
	}

	private static String encode(String anchor) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(anchor.getBytes(StandardCharsets.UTF_8));
	}

	private static String decode(String token) {
		try {
			return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
	}

	private static AwsError invalid() {
		return AwsError.validation("NextToken is not valid");
	}

}
