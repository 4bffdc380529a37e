package io.ssmsandbox.emulator.resource;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The tags of a resource: those of its stack, and its own, which win. None may be given
 * twice; the code around the services' words is without a source.
 */
final class ResourceTags {

	private ResourceTags() {
	}

	/**
	 * Of a resource of EC2, where keys differ by case.
	 */
	static Map<String, String> of(Site site, Properties properties) {
		twice(properties, UnaryOperator.identity()).ifPresent((key) -> {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST, "Duplicate tag key '" + key + "' specified.");
		});
		return withStackTags(site, properties);
	}

	/**
	 * Of a resource of IAM, where they do not.
	 */
	static Map<String, String> ofIam(Site site, Properties properties) {
		twice(properties, (key) -> key.toLowerCase(Locale.ROOT)).ifPresent((key) -> {
			throw Refusal.byIam(site, Refusal.INVALID_REQUEST,
					"Duplicate tag keys found. Please note that Tag keys are case insensitive.");
		});
		return withStackTags(site, properties);
	}

	private static Optional<String> twice(Properties properties, UnaryOperator<String> normalizer) {
		Set<String> seen = new HashSet<>();
		return properties.structures("Tags")
			.stream()
			.map((tag) -> tag.text("Key"))
			.filter((key) -> !seen.add(normalizer.apply(key)))
			.findFirst();
	}

	private static Map<String, String> withStackTags(Site site, Properties properties) {
		Map<String, String> tags = new LinkedHashMap<>(properties.tags());
		site.stackTags().forEach(tags::putIfAbsent);
		return tags;
	}

}
