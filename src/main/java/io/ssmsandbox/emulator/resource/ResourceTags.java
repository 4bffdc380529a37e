package io.ssmsandbox.emulator.resource;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags of a resource: those of its stack, and its own, which win.
 */
final class ResourceTags {

	private ResourceTags() {
	}

	static Map<String, String> of(Site site, Properties properties) {
		Map<String, String> tags = new LinkedHashMap<>(properties.tags());
		site.stackTags().forEach(tags::putIfAbsent);
		return tags;
	}

}
