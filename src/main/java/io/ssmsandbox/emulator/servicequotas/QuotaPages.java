package io.ssmsandbox.emulator.servicequotas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Page;
import io.ssmsandbox.emulator.wire.Reply;

/**
 * Writes lists in pages of up to a hundred items.
 */
final class QuotaPages {

	private static final int MAX_ITEMS = 100;

	private QuotaPages() {
	}

	/**
	 * @param key the member that identifies an item
	 */
	static Reply of(Call call, String name, String key, List<Map<String, Object>> items) {
		Page<Map<String, Object>> page = page(call, items, key);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put(name, page.items());
		Optional.ofNullable(page.nextToken()).ifPresent((token) -> body.put("NextToken", token));
		return new JsonReply(body);
	}

	private static Page<Map<String, Object>> page(Call call, List<Map<String, Object>> items, String key) {
		try {
			return Page.of(call.operation() + " in " + call.region(), items, (item) -> String.valueOf(item.get(key)),
					call.integer("MaxResults").map(QuotaPages::size).orElse(MAX_ITEMS), call.text("NextToken"));
		}
		catch (AwsError error) {
			if (error.code().equals("InvalidNextToken")) {
				throw new AwsError(400, "InvalidPaginationTokenException", error.getMessage());
			}
			throw error;
		}
	}

	private static int size(String text) {
		int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
		if (size < 1 || size > MAX_ITEMS) {
			throw new AwsError(400, "IllegalArgumentException",
					"MaxResults is " + text + " and must be between 1 and " + MAX_ITEMS);
		}
		return size;
	}

}
