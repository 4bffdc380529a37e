package io.ssmsandbox.emulator.ssm;

import java.util.List;
import java.util.function.Function;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.ServiceCall;

/**
 * The page size of an operation.
 *
 * @param otherwise the default size
 */
record SsmPageSize(int min, int max, int otherwise) {

	/**
	 * @param key identifies an item
	 */
	<T> ListPage<T> page(ServiceCall serviceCall, List<T> items, Function<T, String> key) {
		return ListPage.of(serviceCall.operation() + " in " + serviceCall.region(), items, key,
				serviceCall.integer("MaxResults").map(this::checked).orElse(this.otherwise),
				serviceCall.text("NextToken"));
	}

	private int checked(String text) {
		int size = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
		if (size < this.min || size > this.max) {
			String bound = (size < this.min) ? "greater than or equal to " + this.min
					: "less than or equal to " + this.max;
			throw new AwsErrorException(400, "ValidationException", "1 validation error detected: Value '" + text
					+ "' at 'maxResults' failed to satisfy constraint: Member must have value " + bound);
		}
		return size;
	}

}
