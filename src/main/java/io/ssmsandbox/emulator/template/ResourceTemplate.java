package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.TemplateValues;
import org.jspecify.annotations.Nullable;

/**
 * A member of the Resources section before evaluation.
 *
 * @param dependsOn the explicit dependencies
 * @param condition the name of its condition, or {@code null}
 * @param metadata resolved like properties, so its references are dependencies too
 */
record ResourceTemplate(String logicalId, String type, Map<String, Object> properties, List<String> dependsOn,
		@Nullable String condition, DeletionPolicy deletionPolicy, Map<String, Object> metadata) {

	/**
	 * {@code CreationPolicy} is missing because no instance here can send the signals for
	 * it.
	 */
	private static final Set<String> KEYS = Set.of("Type", "Properties", "DependsOn", "Condition", "DeletionPolicy",
			"UpdateReplacePolicy", "UpdatePolicy", "Metadata");

	static ResourceTemplate parse(String logicalId, Object node) {
		if (!TemplateValues.isMap(node)) {
			throw InvalidTemplateException.format("Any Resources member must be an object.");
		}
		Map<String, Object> members = TemplateValues.map(node);
		members.keySet().stream().filter((key) -> !KEYS.contains(key)).findFirst().ifPresent((key) -> {
			throw new InvalidTemplateException("Invalid template resource property '" + key + "'");
		});
		if (!(members.get("Type") instanceof String type)) {
			throw InvalidTemplateException
				.format("[/Resources/" + logicalId + "] Every Resources object must contain a Type member.");
		}
		return new ResourceTemplate(logicalId, type, object(members, "Properties"), dependsOn(members),
				condition(members), DeletionPolicy.of(members.getOrDefault("DeletionPolicy", "Delete"), logicalId),
				object(members, "Metadata"));
	}

	/**
	 * Returns the values whose references are resolved.
	 */
	List<Object> resolved() {
		return List.of(this.properties, this.metadata);
	}

	private static Map<String, Object> object(Map<String, Object> members, String key) {
		Object value = members.getOrDefault(key, Map.of());
		if (!TemplateValues.isMap(value)) {
			throw InvalidTemplateException.format("Any " + key + " member must be an object.");
		}
		return TemplateValues.map(value);
	}

	private static List<String> dependsOn(Map<String, Object> members) {
		Object value = members.getOrDefault("DependsOn", List.of());
		if (value instanceof String logicalId) {
			return List.of(logicalId);
		}
		if (value instanceof List<?> list && list.stream().allMatch((element) -> element instanceof String)) {
			return list.stream().map(String.class::cast).toList();
		}
		throw InvalidTemplateException.format("Every DependsOn value must be a string or a list of strings.");
	}

	private static @Nullable String condition(Map<String, Object> members) {
		Object value = members.get("Condition");
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw InvalidTemplateException.format("Every Condition member must be a string.");
	}

}
