package io.ssmsandbox.emulator.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regions and their zones.
 */
final class Geography {

	private final Map<String, CatalogRegion> regions = new LinkedHashMap<>();

	private final Map<String, List<Zone>> zones = new LinkedHashMap<>();

	Geography(Document document) {
		for (Document partition : document.documents("partitions")) {
			partition.documents("regions").forEach((region) -> add(partition, region));
		}
	}

	private void add(Document partition, Document document) {
		CatalogRegion region = new CatalogRegion(document.text("name"), document.text("longName"),
				partition.text("name"), partition.text("urlSuffix"), OptInStatus.of(document.text("optIn")));
		List<Zone> inside = new ArrayList<>();
		document.document("zones")
			.values()
			.forEach((letter, id) -> inside.add(new Zone(region.name() + letter, id.toString(), region.name())));
		this.regions.put(region.name(), region);
		this.zones.put(region.name(), List.copyOf(inside));
	}

	Collection<CatalogRegion> regions() {
		return Collections.unmodifiableCollection(this.regions.values());
	}

	Optional<CatalogRegion> region(String name) {
		return Optional.ofNullable(this.regions.get(name));
	}

	List<Zone> zones(String region) {
		return this.zones.getOrDefault(region, List.of());
	}

	Optional<Zone> zone(String name) {
		return this.zones.values()
			.stream()
			.flatMap(List::stream)
			.filter((zone) -> zone.name().equals(name))
			.findFirst();
	}

}
