package io.ssmsandbox.emulator.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes bodies of the JSON 1.1 protocol, in which a date is a number of
 * seconds.
 */
final class JsonBody {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
	};

	private JsonBody() {
	}

	static Map<String, Object> read(byte[] body) {
		if (body.length == 0) {
			return Map.of();
		}
		try {
			Map<String, Object> read = MAPPER.readValue(new String(body, StandardCharsets.UTF_8), OBJECT);
			return (read != null) ? read : Map.of();
		}
		catch (JacksonException ex) {
			throw new AwsErrorException(400, "SerializationException", "The request body is not a JSON object.");
		}
	}

	static String write(Map<String, ?> body) {
		return MAPPER.writeValueAsString(toWireValue(body));
	}

	private static @Nullable Object toWireValue(@Nullable Object value) {
		if (value instanceof Instant instant) {
			return BigDecimal.valueOf(instant.toEpochMilli(), 3);
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> wired = new LinkedHashMap<>();
			map.forEach((key, each) -> wired.put(key, toWireValue(each)));
			return wired;
		}
		return (value instanceof List<?> list) ? list.stream().map(JsonBody::toWireValue).toList() : value;
	}

}
