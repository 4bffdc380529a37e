package io.ssmsandbox.emulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.resource.ResourceType;
import io.ssmsandbox.emulator.stack.StackResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the resolved properties of a resource, and writes them as events show them.
 */
final class ResourceProperties {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
	};

	private ResourceProperties() {
	}

	/**
	 * Writes properties as JSON. Events show every scalar as a text.
	 */
	static String json(Map<String, Object> properties) {
		return MAPPER.writeValueAsString(texts(properties));
	}

	/**
	 * Returns the top-level texts of the JSON from {@link #json}.
	 */
	static Map<String, String> scalars(@Nullable String json) {
		Map<String, String> scalars = new LinkedHashMap<>();
		if (json != null) {
			MAPPER.readValue(json, OBJECT).forEach((key, value) -> {
				if (value instanceof String text) {
					scalars.put(key, text);
				}
			});
		}
		return scalars;
	}

	static void check(StackResource resource, ResourceType type, Map<String, Object> properties) {
		properties.keySet()
			.stream()
			.filter((name) -> !type.properties().contains(name))
			.findFirst()
			.ifPresent((name) -> {
				throw invalid(resource, "extraneous key [" + name + "] is not permitted");
			});
		type.requiredProperties()
			.stream()
			.sorted()
			.filter((name) -> !properties.containsKey(name))
			.findFirst()
			.ifPresent((name) -> {
				throw invalid(resource, "required key [" + name + "] not found");
			});
	}

	private static ResourceFailureException invalid(StackResource resource, String fault) {
		return new ResourceFailureException(
				"Properties validation failed for resource " + resource.logicalId() + " with message:\n#: " + fault);
	}

	private static @Nullable Object texts(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> texts = new LinkedHashMap<>();
			map.forEach((key, each) -> texts.put(String.valueOf(key), texts(each)));
			return texts;
		}
		if (value instanceof List<?> list) {
			return list.stream().map(ResourceProperties::texts).toList();
		}
		return (value != null) ? value.toString() : null;
	}

}
