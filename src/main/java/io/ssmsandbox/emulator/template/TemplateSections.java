package io.ssmsandbox.emulator.template;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.TemplateValues;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a template before the checks against each other. {@code Rules} and
 * {@code Metadata} are accepted. {@code Transform} is refused, because it names a macro
 * and the emulator has none.
 */
record TemplateSections(@Nullable String description, Map<String, Object> metadata,
		Map<String, ParameterDeclaration> parameters, Map<String, Object> mappings,
		Map<String, ConditionExpression> conditions, Map<String, ResourceTemplate> resources,
		Map<String, OutputTemplate> outputs) {

	private static final Set<String> KEYS = Set.of("AWSTemplateFormatVersion", "Description", "Metadata", "Parameters",
			"Mappings", "Rules", "Conditions", "Transform", "Resources", "Outputs");

	private static final String VERSION = "2010-09-09";

	private static final int MAX_DESCRIPTION_BYTES = 1024;

	private static final int MAX_MEMBERS = 200;

	private static final int MAX_NAME_LENGTH = 255;

	private static final int MAX_RESOURCES = 500;

	static TemplateSections parse(Map<String, Object> root) {
		List<String> unknown = root.keySet().stream().filter((key) -> !KEYS.contains(key)).toList();
		if (!unknown.isEmpty()) {
			throw new InvalidTemplateException(
					"Invalid template property or properties [" + String.join(", ", unknown) + "]");
		}
		if (!root.getOrDefault("AWSTemplateFormatVersion", VERSION).equals(VERSION)) {
			throw InvalidTemplateException.format("unsupported value for AWSTemplateFormatVersion.");
		}
		if (root.containsKey("Transform")) {
			throw new InvalidTemplateException("No transform named " + transform(root) + " found.");
		}
		String description = description(root);
		Map<String, ParameterDeclaration> parameters = members(root, "Parameters", MAX_MEMBERS, ParameterParser::parse);
		Map<String, Object> mappings = members(root, "Mappings", MAX_MEMBERS, TemplateSections::mapping);
		Map<String, ConditionExpression> conditions = members(root, "Conditions", Integer.MAX_VALUE,
				(name, node) -> ConditionExpression.parse(node));
		Map<String, ResourceTemplate> resources = members(root, "Resources", MAX_RESOURCES, ResourceTemplate::parse);
		if (resources.isEmpty()) {
			throw InvalidTemplateException.format("At least one Resources member must be defined.");
		}
		return new TemplateSections(description, section(root, "Metadata"), parameters, mappings, conditions, resources,
				members(root, "Outputs", MAX_MEMBERS, OutputTemplate::parse));
	}

	private static Object transform(Map<String, Object> root) {
		return (root.get("Transform") instanceof List<?> list && !list.isEmpty()) ? list.get(0)
				: String.valueOf(root.get("Transform"));
	}

	private static @Nullable String description(Map<String, Object> root) {
		Object description = root.get("Description");
		if (description != null && !(description instanceof String)) {
			throw InvalidTemplateException.format("every Description member must be a string.");
		}
		String text = (String) description;
		if (text != null && text.getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION_BYTES) {
			throw InvalidTemplateException.format("'Description' length is greater than " + MAX_DESCRIPTION_BYTES);
		}
		return text;
	}

	private static <T> Map<String, T> members(Map<String, Object> root, String key, int most,
			BiFunction<String, Object, T> parser) {
		Map<String, Object> section = section(root, key);
		if (section.size() > most) {
			throw InvalidTemplateException.format("Number of %s, %d, is greater than maximum allowed, %d"
				.formatted(key.toLowerCase(Locale.ROOT), section.size(), most));
		}
		Map<String, T> members = new LinkedHashMap<>();
		section.forEach((name, node) -> {
			if (!name.matches("[A-Za-z0-9]+")) {
				throw InvalidTemplateException.format("%s name %s is non alphanumeric.".formatted(singular(key), name));
			}
			if (name.length() > MAX_NAME_LENGTH) {
				// This wording has no source.
				throw InvalidTemplateException.format("%s name %s... is longer than %d characters."
					.formatted(singular(key), name.substring(0, 20), MAX_NAME_LENGTH));
			}
			members.put(name, parser.apply(name, node));
		});
		return members;
	}

	private static String singular(String key) {
		return key.substring(0, key.length() - 1);
	}

	private static Map<String, Object> section(Map<String, Object> root, String key) {
		Object section = root.getOrDefault(key, Map.of());
		if (!TemplateValues.isMap(section)) {
			throw InvalidTemplateException.format(key + " must be an object.");
		}
		return TemplateValues.map(section);
	}

	private static Object mapping(String name, Object node) {
		boolean nested = TemplateValues.isMap(node)
				&& TemplateValues.map(node).values().stream().allMatch(TemplateValues::isMap);
		if (!nested) {
			throw InvalidTemplateException.format("Every Mappings member " + name + " must be a map");
		}
		boolean plain = TemplateValues.map(node)
			.values()
			.stream()
			.flatMap((attributes) -> TemplateValues.map(attributes).values().stream())
			.noneMatch(TemplateValues::isMap);
		if (!plain) {
			throw InvalidTemplateException.format("Every Mappings attribute must be a String or a List.");
		}
		return node;
	}

}
