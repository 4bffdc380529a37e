package io.ssmsandbox.emulator.resource;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the tags of a resource: the stack's tags and its own, which override them.
 * Duplicates are refused; the code around the services' wording has no source.
 */
final class ResourceTags {

	private ResourceTags() {
	}

	/**
	 * Returns the tags of an EC2 resource, whose keys are case-sensitive.
	 */
	static Map<String, String> of(ResourceContext context, ResourceInputs inputs) {
		twice(inputs, UnaryOperator.identity()).ifPresent((key) -> {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"Duplicate tag key '" + key + "' specified.");
		});
		return withStackTags(context, inputs);
	}

	/**
	 * Returns the tags of an IAM resource, whose keys are not case-sensitive.
	 */
	static Map<String, String> ofIam(ResourceContext context, ResourceInputs inputs) {
		twice(inputs, (key) -> key.toLowerCase(Locale.ROOT)).ifPresent((key) -> {
			throw FailureWording.byIam(context, FailureWording.INVALID_REQUEST,
					"Duplicate tag keys found. Please note that Tag keys are case insensitive.");
		});
		return withStackTags(context, inputs);
	}

	private static Optional<String> twice(ResourceInputs inputs, UnaryOperator<String> normalizer) {
		Set<String> seen = new HashSet<>();
		return inputs.structures("Tags")
			.stream()
			.map((tag) -> tag.text("Key"))
			.filter((key) -> !seen.add(normalizer.apply(key)))
			.findFirst();
	}

	private static Map<String, String> withStackTags(ResourceContext context, ResourceInputs inputs) {
		Map<String, String> tags = new LinkedHashMap<>(inputs.tags());
		context.stackTags().forEach(tags::putIfAbsent);
		return tags;
	}

}
