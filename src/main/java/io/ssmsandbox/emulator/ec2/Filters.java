package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import org.jspecify.annotations.Nullable;

/**
 * The filters that a Describe operation understands. A thing passes when each filter has
 * a value that matches; values may hold {@code *} and {@code ?}, and a backslash before
 * either takes it literally.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html">Filtering</a>
 */
final class Filters<T> {

	private final Map<String, Function<T, Collection<String>>> attributes = new LinkedHashMap<>();

	private @Nullable Function<T, Map<String, String>> tags;

	Filters<T> on(String name, Function<T, ? extends @Nullable Object> attribute) {
		return onEach(name, (item) -> {
			Object value = attribute.apply(item);
			return (value != null) ? List.of(value.toString()) : List.of();
		});
	}

	Filters<T> onEach(String name, Function<T, Collection<String>> attribute) {
		this.attributes.put(name, attribute);
		return this;
	}

	/**
	 * Understands {@code tag:Key} and {@code tag-key}.
	 */
	Filters<T> onTags(Function<T, Map<String, String>> tags) {
		this.tags = tags;
		return onEach("tag-key", (item) -> tags.apply(item).keySet());
	}

	/**
	 * The items that pass every filter of the call.
	 * @throws AwsError for a filter that the operation does not know
	 */
	List<T> apply(Call call, Collection<T> items) {
		Predicate<T> all = (item) -> true;
		for (Map<String, String> filter : call.structures("Filter")) {
			all = all.and(predicate(filter));
		}
		return items.stream().filter(all).toList();
	}

	private Predicate<T> predicate(Map<String, String> filter) {
		Function<T, Collection<String>> attribute = attribute(filter.getOrDefault("Name", "null"));
		List<Predicate<String>> patterns = filter.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("Value."))
			.map((entry) -> pattern(entry.getValue()))
			.toList();
		return (item) -> attribute.apply(item)
			.stream()
			.anyMatch((value) -> patterns.stream().anyMatch((pattern) -> pattern.test(value)));
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
			throw new AwsError(400, "InvalidParameterValue", "The filter '" + name + "' is invalid");
		}
		return attribute;
	}

	private static Predicate<String> pattern(String value) {
		StringBuilder regex = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char each = value.charAt(i);
			boolean escaped = each == '\\' && i + 1 < value.length() && "*?\\".indexOf(value.charAt(i + 1)) >= 0;
			if (escaped) {
				regex.append(Pattern.quote(value.substring(++i, i + 1)));
			}
			else {
				regex.append((each == '*') ? ".*" : (each == '?') ? "." : Pattern.quote(String.valueOf(each)));
			}
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
	}

}
