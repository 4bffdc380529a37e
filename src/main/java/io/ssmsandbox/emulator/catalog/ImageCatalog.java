package io.ssmsandbox.emulator.catalog;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.ssmsandbox.emulator.text.DeterministicIds;

/**
 * The public machine images of one region and the parameters that refer to them.
 */
final class ImageCatalog {

	/** Architectures with Ubuntu's names for them. */
	private static final Map<String, String> ARCHITECTURES = new TreeMap<>(Map.of("x86_64", "amd64", "arm64", "arm64"));

	private final Map<String, CatalogImage> byId = new HashMap<>();

	private final SortedMap<String, String> parameters = new TreeMap<>();

	ImageCatalog(YamlSection yamlSection, CatalogRegion region) {
		for (YamlSection image : yamlSection.documents("images")) {
			YamlSection publisher = yamlSection.document("publishers").document(image.text("publisher"));
			ARCHITECTURES.keySet().forEach((architecture) -> add(region, image, publisher, architecture));
		}
	}

	private void add(CatalogRegion region, YamlSection yamlSection, YamlSection publisher, String architecture) {
		List<String> names = yamlSection.texts("parameters").stream().map((name) -> fill(name, architecture)).toList();
		String id = "ami-0" + DeterministicIds.ofText(region.name() + names.get(0)).hex(16);
		this.byId.put(id, new CatalogImage(id, fill(yamlSection.text("name"), architecture), architecture,
				yamlSection.text("rootDevice"), yamlSection.number("rootVolumeGiB"), publisher.text("accountId"),
				publisher.optionalText("alias").orElse(null), Instant.parse(yamlSection.text("publishedAt")),
				yamlSection.optionalText("imdsSupport").orElse(null), platform(yamlSection.document("platform")),
				yamlSection.flag("agent", true)));
		names.forEach((name) -> this.parameters.put(name, id));
	}

	private static CatalogImage.Platform platform(YamlSection yamlSection) {
		return new CatalogImage.Platform(yamlSection.text("name"), yamlSection.text("version"));
	}

	private static String fill(String pattern, String architecture) {
		return pattern.replace("{architecture}", architecture)
			.replace("{ubuntu}", ARCHITECTURES.getOrDefault(architecture, architecture));
	}

	Optional<CatalogImage> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	List<CatalogImage> all() {
		return this.byId.values()
			.stream()
			.sorted(Comparator.comparing(CatalogImage::name).thenComparing(CatalogImage::id))
			.toList();
	}

	/**
	 * Returns image ids by parameter name.
	 */
	SortedMap<String, String> parameters() {
		return Collections.unmodifiableSortedMap(this.parameters);
	}

}
