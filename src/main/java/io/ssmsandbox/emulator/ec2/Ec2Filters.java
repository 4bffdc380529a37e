package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.text.Wildcard;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import org.jspecify.annotations.Nullable;

/**
 * The filters that a Describe operation supports. An item passes when at least one value
 * of every filter matches it. Values may contain the wildcards {@code *} and {@code ?}; a
 * backslash makes a wildcard literal.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html">Filtering</a>
 */
final class Ec2Filters<T> {

	/** EC2's own limit for the values of all filters together. */
	private static final int MAX_VALUES = 200;

	private final Map<String, Function<T, Collection<String>>> attributes = new LinkedHashMap<>();

	private @Nullable Function<T, Map<String, String>> tags;

	Ec2Filters<T> on(String name, Function<T, ? extends @Nullable Object> attribute) {
		return onEach(name, (item) -> {
			Object value = attribute.apply(item);
			return (value != null) ? List.of(value.toString()) : List.of();
		});
	}

	Ec2Filters<T> onEach(String name, Function<T, Collection<String>> attribute) {
		this.attributes.put(name, attribute);
		return this;
	}

	/**
	 * Adds the filters {@code tag:Key} and {@code tag-key}.
	 */
	Ec2Filters<T> onTags(Function<T, Map<String, String>> tags) {
		this.tags = tags;
		return onEach("tag-key", (item) -> tags.apply(item).keySet());
	}

	/**
	 * Returns the items that pass every filter of the call.
	 * @throws AwsErrorException for a filter that the operation does not support, and for
	 * too many values
	 */
	List<T> apply(ServiceCall serviceCall, Collection<T> items) {
		List<Map<String, String>> filters = serviceCall.structures("Filter");
		if (filters.stream().flatMap(Ec2Filters::values).count() > MAX_VALUES) {
			throw new AwsErrorException(400, "FilterLimitExceeded",
					"The maximum number of filter values specified on a single call is " + MAX_VALUES);
		}
		List<Predicate<T>> all = filters.stream().map(this::predicate).toList();
		return items.stream().filter((item) -> all.stream().allMatch((each) -> each.test(item))).toList();
	}

	private static Stream<String> values(Map<String, String> filter) {
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("Value."))
			.map(Map.Entry::getValue);
	}

	private Predicate<T> predicate(Map<String, String> filter) {
		Function<T, Collection<String>> attribute = attribute(filter.getOrDefault("Name", "null"));
		List<Wildcard> patterns = values(filter).map(Wildcard::ofFilter).toList();
		return (item) -> attribute.apply(item)
			.stream()
			.anyMatch((value) -> patterns.stream().anyMatch((pattern) -> pattern.matches(value)));
	}

	private Function<T, Collection<String>> attribute(String name) {
		Function<T, Map<String, String>> tags = this.tags;
		if (tags != null && name.startsWith("tag:")) {
			String key = name.substring("tag:".length());
			return (item) -> {
				String value = tags.apply(item).get(key);
				return (value != null) ? List.of(value) : List.of();
			};
		}
		Function<T, Collection<String>> attribute = this.attributes.get(name);
		if (attribute == null) {
			throw new AwsErrorException(400, "InvalidParameterValue", "The filter '" + name + "' is invalid");
		}
		return attribute;
	}

}
