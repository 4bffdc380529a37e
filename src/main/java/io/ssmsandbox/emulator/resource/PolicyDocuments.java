package io.ssmsandbox.emulator.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads policy documents, which a template gives as an object or as JSON text.
 */
final class PolicyDocuments {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {
	};

	private PolicyDocuments() {
	}

	/**
	 * Returns the policy document, or empty if the value is not an object with at least
	 * one statement, each of which allows or denies.
	 */
	static Optional<Map<String, Object>> read(Object value) {
		return asMap(value).filter((document) -> {
			Object statement = document.get("Statement");
			return isStatement(statement) || (statement instanceof List<?> list && !list.isEmpty()
					&& list.stream().allMatch(PolicyDocuments::isStatement));
		});
	}

	private static boolean isStatement(@Nullable Object value) {
		return value instanceof Map<?, ?> statement
				&& ("Allow".equals(statement.get("Effect")) || "Deny".equals(statement.get("Effect")));
	}

	private static Optional<Map<String, Object>> asMap(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> document = new LinkedHashMap<>();
			map.forEach((key, member) -> document.put(String.valueOf(key), member));
			return Optional.of(document);
		}
		try {
			return (value instanceof String text) ? Optional.ofNullable(MAPPER.readValue(text, DOCUMENT))
					: Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
