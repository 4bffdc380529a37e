package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Function;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.ServiceCall;

/**
 * The page size of a Describe operation: MaxResults, between {@code min} and {@code max},
 * or {@code max} without it.
 */
record Ec2Paging(int min, int max, String errorCode) {

	static Ec2Paging between(int min, int max) {
		return new Ec2Paging(min, max, "InvalidParameterValue");
	}

	/**
	 * Refuses MaxResults together with ids.
	 * @param parameter the parameter that holds the ids, with EC2's internal name
	 */
	static void checkNotNamed(ServiceCall serviceCall, IdKind kind, String parameter) {
		if (!serviceCall.list(kind.parameter()).isEmpty() && serviceCall.text("MaxResults").isPresent()) {
			throw new AwsErrorException(400, "InvalidParameterCombination",
					"The parameter " + parameter + " cannot be used with the parameter maxResults");
		}
	}

	/**
	 * Returns the requested page of the items.
	 * @param key identifies an item
	 */
	<T> ListPage<T> page(ServiceCall serviceCall, List<T> items, Function<T, String> key) {
		int size = serviceCall.text("MaxResults").map(this::size).orElse(this.max);
		return ListPage.of(serviceCall.operation() + " in " + serviceCall.region(), items, key, size,
				serviceCall.text("NextToken").filter((token) -> !token.isEmpty()));
	}

	private int size(String text) {
		int size = number(text);
		if (size < this.min || size > this.max) {
			String expected = (size < this.min) ? "greater than " + this.min : "less than " + this.max;
			throw new AwsErrorException(400, this.errorCode,
					"Value ( " + size + " ) for parameter maxResults is invalid. Expecting a value " + expected + ".");
		}
		return size;
	}

	private int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new AwsErrorException(400, this.errorCode,
					"Invalid value '" + text + "' for MaxResults. It must be an integer.");
		}
	}

}
