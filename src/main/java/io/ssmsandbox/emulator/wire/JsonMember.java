package io.ssmsandbox.emulator.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON body, which must have the type of the service's model. The services
 * word the type error differently; this uses one of their texts.
 */
record JsonMember(Object value) {

	String text() {
		if (this.value instanceof String text) {
			return text;
		}
		throw unexpected("a String");
	}

	String integer() {
		if (this.value instanceof Integer || this.value instanceof Long) {
			return this.value.toString();
		}
		throw unexpected("an Integer");
	}

	String flag() {
		if (this.value instanceof Boolean) {
			return this.value.toString();
		}
		throw unexpected("a Boolean");
	}

	List<JsonMember> list() {
		if (this.value instanceof List<?> array) {
			return array.stream().map(JsonMember::of).toList();
		}
		throw error("Expected list or null");
	}

	/**
	 * Returns a structure of texts and lists of texts; a list keeps its numbers, for
	 * example {@code Values.1}.
	 */
	Map<String, String> flattened() {
		if (!(this.value instanceof Map<?, ?> structure)) {
			throw error("Expected structure or null");
		}
		Map<String, String> flat = new LinkedHashMap<>();
		structure.forEach((name, each) -> {
			if (each instanceof List<?> array) {
				for (int index = 0; index < array.size(); index++) {
					flat.put(name + "." + (index + 1), of(array.get(index)).text());
				}
			}
			else if (each != null) {
				flat.put(String.valueOf(name), of(each).text());
			}
		});
		return flat;
	}

	private static JsonMember of(@Nullable Object element) {
		if (element == null) {
			throw error("Unexpected null in a list");
		}
		return new JsonMember(element);
	}

	private AwsErrorException unexpected(String type) {
		if (this.value instanceof Map<?, ?>) {
			return error("Start of structure or map found where not expected.");
		}
		if (this.value instanceof List<?>) {
			return error("Start of list found where not expected");
		}
		String found = (this.value instanceof String) ? "STRING_VALUE" : (this.value instanceof Boolean flag)
				? (flag ? "TRUE_VALUE" : "FALSE_VALUE")
				: (this.value instanceof Integer || this.value instanceof Long) ? "NUMBER_VALUE" : "DECIMAL_VALUE";
		return error(found + " can not be converted to " + type);
	}

	private static AwsErrorException error(String message) {
		return new AwsErrorException(400, "SerializationException", message);
	}

}
