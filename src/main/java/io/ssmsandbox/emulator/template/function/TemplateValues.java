package io.ssmsandbox.emulator.template.function;

import java.util.List;
import java.util.Map;

/**
 * Typed access to template values. A value is a {@code String}, a {@code List} or a
 * {@code Map} with string keys. CloudFormation passes numbers and booleans on as text, so
 * there are no other scalars.
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
