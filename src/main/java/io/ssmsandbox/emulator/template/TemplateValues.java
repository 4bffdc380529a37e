package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;

/**
 * Typed looks at template values. A value is a {@code String}, a {@code List} or a
 * {@code Map} with string keys: CloudFormation hands numbers and booleans on as text, so
 * no other scalar exists here.
 */
final class TemplateValues {

	private TemplateValues() {
	}

	static boolean isMap(Object value) {
		return value instanceof Map;
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(Object value) {
		return (List<Object>) value;
	}

	static boolean isListOf(Object value, int size) {
		return value instanceof List<?> list && list.size() == size;
	}

}
