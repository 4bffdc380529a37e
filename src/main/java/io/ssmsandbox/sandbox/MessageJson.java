package io.ssmsandbox.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts message arguments to JSON for a database column, and back. A text or a number
 * is written as it is. An instant, a duration or a message is written as an object that
 * names its type.
 */
final class MessageJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String INSTANT = "instant";

	private static final String DURATION = "duration";

	private static final String CODE = "code";

	private static final String ARGUMENTS = "arguments";

	private MessageJson() {
	}

	static String write(List<Object> arguments) {
		return JSON.writeValueAsString(tree(arguments));
	}

	private static Object tree(Object argument) {
		if (argument instanceof Instant instant) {
			return Map.of(INSTANT, instant.toString());
		}
		if (argument instanceof Duration duration) {
			return Map.of(DURATION, duration.toString());
		}
		if (argument instanceof Message message) {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put(CODE, message.code());
			fields.put(ARGUMENTS, tree(message.arguments()));
			return fields;
		}
		if (argument instanceof List<?> list) {
			return list.stream().map((each) -> tree((Object) each)).toList();
		}
		return argument;
	}

	/**
	 * Reads the arguments. What this version cannot read is returned as the stored text.
	 */
	static List<Object> read(String column) {
		try {
			JsonNode tree = JSON.readTree(column);
			return tree.isArray() ? list(tree) : List.of(column);
		}
		catch (JacksonException ex) {
			return List.of(column);
		}
	}

	private static List<Object> list(JsonNode array) {
		List<Object> arguments = new ArrayList<>();
		array.forEach((each) -> arguments.add(argument(each)));
		return arguments;
	}

	private static Object argument(JsonNode node) {
		if (node.isIntegralNumber()) {
			return node.longValue();
		}
		if (node.isString()) {
			return node.stringValue();
		}
		if (node.isArray()) {
			return list(node);
		}
		return node.isObject() ? object(node) : node.toString();
	}

	private static Object object(JsonNode node) {
		try {
			if (node.has(INSTANT)) {
				return Instant.parse(node.get(INSTANT).asString());
			}
			if (node.has(DURATION)) {
				return Duration.parse(node.get(DURATION).asString());
			}
		}
		catch (DateTimeException ex) {
			return node.toString();
		}
		return (node.has(CODE) && node.has(ARGUMENTS))
				? new Message(node.get(CODE).asString(), list(node.get(ARGUMENTS))) : node.toString();
	}

}
