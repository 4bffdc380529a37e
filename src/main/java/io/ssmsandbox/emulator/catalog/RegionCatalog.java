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
final class RegionCatalog {

	private final Map<String, CatalogRegion> regions = new LinkedHashMap<>();

	private final Map<String, List<CatalogZone>> zones = new LinkedHashMap<>();

	RegionCatalog(YamlSection yamlSection) {
		for (YamlSection partition : yamlSection.documents("partitions")) {
			partition.documents("regions").forEach((region) -> add(partition, region));
		}
	}

	private void add(YamlSection partition, YamlSection yamlSection) {
		CatalogRegion region = new CatalogRegion(yamlSection.text("name"), yamlSection.text("longName"),
				partition.text("name"), partition.text("urlSuffix"), OptInStatus.of(yamlSection.text("optIn")));
		List<CatalogZone> inside = new ArrayList<>();
		yamlSection.document("zones")
			.values()
			.forEach((letter, id) -> inside.add(new CatalogZone(region.name() + letter, id.toString(), region.name())));
		this.regions.put(region.name(), region);
		this.zones.put(region.name(), List.copyOf(inside));
	}

	Collection<CatalogRegion> regions() {
		return Collections.unmodifiableCollection(this.regions.values());
	}

	Optional<CatalogRegion> region(String name) {
		return Optional.ofNullable(this.regions.get(name));
	}

	List<CatalogZone> zones(String region) {
		return this.zones.getOrDefault(region, List.of());
	}

	Optional<CatalogZone> zone(String name) {
		return this.zones.values()
			.stream()
			.flatMap(List::stream)
			.filter((catalogZone) -> catalogZone.name().equals(name))
			.findFirst();
	}

}
