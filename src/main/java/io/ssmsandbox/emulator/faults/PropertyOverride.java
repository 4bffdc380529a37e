package io.ssmsandbox.emulator.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A resource is created with other properties than its template has, as after a manual
 * change outside CloudFormation. The emulator derives the consequences.
 *
 * @param properties the values of the changed properties
 */
public record PropertyOverride(Map<String, Object> properties) implements ResourceEffect {

	static PropertyOverride read(ScriptValue value) {
		Map<String, Object> properties = new LinkedHashMap<>();
		ScriptMapping.of(value).values().forEach((name, each) -> properties.put(name, each.plain()));
		return new PropertyOverride(properties);
	}

	/**
	 * @param fill replaces placeholders in texts
	 */
	public Map<String, Object> of(Map<String, Object> original, UnaryOperator<String> fill) {
		Map<String, Object> altered = new LinkedHashMap<>(original);
		this.properties.forEach((name, value) -> altered.put(name, filled(value, fill)));
		return altered;
	}

	private static Object filled(Object value, UnaryOperator<String> fill) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> filled = new LinkedHashMap<>();
			map.forEach((key, each) -> filled.put(String.valueOf(key), filled(each, fill)));
			return filled;
		}
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> filled(each, fill)).toList();
		}
		return (value instanceof String text) ? fill.apply(text) : value;
	}

}
