package io.ssmsandbox.emulator.template.function;

import java.util.List;
import java.util.Map;

/**
 * Typed looks at template values. A value is a {@code String}, a {@code List} or a
 * {@code Map} with string keys: CloudFormation hands numbers and booleans on as text, so
 * no other scalar exists here.
 */
public final class TemplateValues {

	private TemplateValues() {
	}

	public static boolean isMap(Object value) {
		return value instanceof Map;
	}

	@SuppressWarnings("unchecked")
	public static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	public static List<Object> list(Object value) {
		return (List<Object>) value;
	}

	public static boolean isListOf(Object value, int size) {
		return value instanceof List<?> list && list.size() == size;
	}

}
