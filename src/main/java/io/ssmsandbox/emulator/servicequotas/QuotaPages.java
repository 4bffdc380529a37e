package io.ssmsandbox.emulator.servicequotas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;

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
	static OperationReply of(ServiceCall serviceCall, String name, String key, List<Map<String, Object>> items) {
		ListPage<Map<String, Object>> listPage = page(serviceCall, items, key);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put(name, listPage.items());
		Optional.ofNullable(listPage.nextToken()).ifPresent((token) -> body.put("NextToken", token));
		return new JsonReply(body);
	}

	private static ListPage<Map<String, Object>> page(ServiceCall serviceCall, List<Map<String, Object>> items,
			String key) {
		try {
			return ListPage.of(serviceCall.operation() + " in " + serviceCall.region(), items,
					(item) -> String.valueOf(item.get(key)),
					serviceCall.integer("MaxResults").map(QuotaPages::size).orElse(MAX_ITEMS),
					serviceCall.text("NextToken"));
		}
		catch (AwsErrorException error) {
			if (error.code().equals("InvalidNextToken")) {
				throw new AwsErrorException(400, "InvalidPaginationTokenException", error.getMessage());
			}
			throw error;
		}
	}

	private static int size(String text) {
		int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
		if (size < 1 || size > MAX_ITEMS) {
			throw new AwsErrorException(400, "IllegalArgumentException",
					"MaxResults is " + text + " and must be between 1 and " + MAX_ITEMS);
		}
		return size;
	}

}
