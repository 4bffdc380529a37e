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

/**
 * The public machine images of one region and the parameters that point at them.
 */
final class Images {

	/** An architecture and what Ubuntu calls it. */
	private static final Map<String, String> ARCHITECTURES = new TreeMap<>(Map.of("x86_64", "amd64", "arm64", "arm64"));

	private final Map<String, Image> byId = new HashMap<>();

	private final SortedMap<String, String> parameters = new TreeMap<>();

	Images(Document document, CatalogRegion region) {
		for (Document image : document.documents("images")) {
			Document publisher = document.document("publishers").document(image.text("publisher"));
			ARCHITECTURES.keySet().forEach((architecture) -> add(region, image, publisher, architecture));
		}
	}

	private void add(CatalogRegion region, Document document, Document publisher, String architecture) {
		List<String> names = document.texts("parameters").stream().map((name) -> fill(name, architecture)).toList();
		String id = "ami-0" + Hash.hex(region.name() + names.get(0), 16);
		this.byId.put(id,
				new Image(id, fill(document.text("name"), architecture), architecture, document.text("rootDevice"),
						document.number("rootVolumeGiB"), publisher.text("accountId"),
						publisher.optionalText("alias").orElse(null), Instant.parse(document.text("publishedAt")),
						document.optionalText("imdsSupport").orElse(null), platform(document.document("platform")),
						document.flag("agent", true)));
		names.forEach((name) -> this.parameters.put(name, id));
	}

	private static Image.Platform platform(Document document) {
		return new Image.Platform(document.text("name"), document.text("version"));
	}

	private static String fill(String pattern, String architecture) {
		return pattern.replace("{architecture}", architecture)
			.replace("{ubuntu}", ARCHITECTURES.getOrDefault(architecture, architecture));
	}

	Optional<Image> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	List<Image> all() {
		return this.byId.values().stream().sorted(Comparator.comparing(Image::name).thenComparing(Image::id)).toList();
	}

	/**
	 * Image ids by parameter name.
	 */
	SortedMap<String, String> parameters() {
		return Collections.unmodifiableSortedMap(this.parameters);
	}

}
