package io.ssmsandbox.emulator.cloudformation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The token contains the id of the last item that was read, so new
 * items at the head of the list cause neither repeated nor missing items on the next
 * page. A token is valid only for its own list.
 *
 * @param nextToken {@code null} on the last page
 */
record StackListPage<T>(List<T> items, @Nullable String nextToken) {

	/**
	 * AWS documents 1 MB as the size of a page; clients observe 100 events.
	 */
	private static final int SIZE = 100;

	/**
	 * Returns the page that a call requests.
	 * @param subject the owner of the list, such as a stack's ARN
	 * @param all the whole list, in order
	 * @param id the permanent id of an item in the list
	 */
	static <T> StackListPage<T> of(ServiceCall serviceCall, String subject, List<T> all, Function<T, String> id) {
		String list = serviceCall.region() + '|' + serviceCall.operation() + '|' + subject;
		int start = serviceCall.text("NextToken").map((token) -> after(token, list, all, id)).orElse(0);
		int end = Math.min(all.size(), start + SIZE);
		String nextToken = (end < all.size()) ? encode(list, id.apply(all.get(end - 1))) : null;
		return new StackListPage<>(all.subList(start, end), nextToken);
	}

	/**
	 * Returns the page with only the matching items. As in AWS, a page may be empty
	 * without being the last one.
	 */
	StackListPage<T> only(Predicate<T> wanted) {
		return new StackListPage<>(this.items.stream().filter(wanted).toList(), this.nextToken);
	}

	/**
	 * Writes the list and its token as the result of an operation.
	 */
	XmlElement result(String name, Function<T, XmlElement> item) {
		return XmlElement.of("Result")
			.list(name, "member", this.items.stream().map(item).toList())
			.text("NextToken", this.nextToken);
	}

	private static <T> int after(String token, String list, List<T> all, Function<T, String> id) {
		String anchor = decode(token, list);
		return IntStream.range(0, all.size())
			.filter((index) -> id.apply(all.get(index)).equals(anchor))
			.findFirst()
			.orElseThrow(() -> invalid(token)) + 1;
	}

	private static String encode(String list, String anchor) {
		byte[] text = (seal(list, anchor) + anchor).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
	}

	private static String decode(String token, String list) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
			String anchor = text.substring(Math.min(text.length(), seal("", "").length()));
			if (token.equals(encode(list, anchor))) {
				return anchor;
			}
		}
		catch (IllegalArgumentException ex) {
			// The text is not Base64: the code below refuses it like any foreign token.
		}
		throw invalid(token);
	}

	private static String seal(String list, String anchor) {
		CRC32 sum = new CRC32();
		sum.update((list + '|' + anchor).getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(sum.getValue());
	}

	/**
	 * Wording of DescribeStackResourceDrifts (https://github.com/boto/boto3/issues/2203).
	 * Whether the other operations use it too has no source.
	 */
	private static AwsErrorException invalid(String token) {
		return AwsErrorException.validation(token + " is not a valid NextToken");
	}

}
