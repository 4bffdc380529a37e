package io.ssmsandbox.emulator.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a template in JSON. It refuses duplicate keys and any text after the document.
 */
final class JsonTemplateReader {

	private static final int MAX_DEPTH = 100;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
			.build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private JsonTemplateReader() {
	}

	static Object read(String body) {
		try {
			return value(MAPPER.readTree(body), "");
		}
		catch (JacksonException ex) {
			throw notWellFormed(ex.getLocation());
		}
	}

	private static Object value(JsonNode node, String path) {
		if (node.isNull()) {
			throw TemplateReader.nullAt(path);
		}
		if (node.isObject()) {
			Map<String, Object> map = new LinkedHashMap<>();
			node.properties()
				.forEach((member) -> map.put(member.getKey(), value(member.getValue(), path + "/" + member.getKey())));
			return map;
		}
		if (node.isArray()) {
			List<Object> list = new ArrayList<>();
			for (JsonNode element : node) {
				list.add(value(element, path + "/" + list.size()));
			}
			return list;
		}
		return node.asString();
	}

	/**
	 * An exceeded limit has no location.
	 */
	private static InvalidTemplateException notWellFormed(@Nullable TokenStreamLocation location) {
		return (location != null) ? TemplateReader.notWellFormed("JSON", Math.max(1, location.getLineNr()),
				Math.max(1, location.getColumnNr())) : InvalidTemplateException.format("JSON not well-formed.");
	}

}
