package io.ssmsandbox.emulator.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The instance types, and the regions and zones that lack them.
 */
final class InstanceTypes {

	private final Map<String, InstanceType> types = new TreeMap<>();

	private final Map<String, List<String>> familyNotIn = new TreeMap<>();

	InstanceTypes(YamlSection yamlSection) {
		for (YamlSection family : yamlSection.documents("families")) {
			this.familyNotIn.put(family.text("name"), family.texts("notIn"));
			YamlSection sizes = family.document("sizes");
			sizes.values().keySet().forEach((size) -> add(family, size, sizes.texts(size)));
		}
	}

	private void add(YamlSection family, String size, List<String> figures) {
		String name = family.text("name") + "." + size;
		this.types.put(name,
				new InstanceType(name, family.texts("architectures"), Integer.parseInt(figures.get(0)),
						Integer.parseInt(figures.get(1)), Integer.parseInt(figures.get(2)),
						Double.parseDouble(family.text("clockGhz")), family.flag("burstable", false),
						family.optionalText("hypervisor").orElse("nitro")));
	}

	Collection<InstanceType> all() {
		return Collections.unmodifiableCollection(this.types.values());
	}

	Optional<InstanceType> find(String name) {
		return Optional.ofNullable(this.types.get(name));
	}

	boolean isOffered(InstanceType type, CatalogZone catalogZone) {
		List<String> absent = this.familyNotIn.getOrDefault(type.family(), List.of());
		return !absent.contains(catalogZone.region()) && !absent.contains(catalogZone.name());
	}

}
