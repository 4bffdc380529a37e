package io.ssmsandbox.emulator.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the endpoint services of each region: one common list, without the services that
 * a region or zone lacks.
 */
final class EndpointServices {

	private final Map<String, List<EndpointService>> byRegion = new HashMap<>();

	EndpointServices(YamlSection yamlSection, RegionCatalog regionCatalog) {
		List<YamlSection> absences = yamlSection.documents("absences");
		for (CatalogRegion region : regionCatalog.regions()) {
			List<EndpointService> services = yamlSection.documents("services")
				.stream()
				.filter((service) -> !isAbsent(absences, "regions", service.text("name"), region.name()))
				.map((service) -> endpointService(service, region, zones(absences, service, regionCatalog, region)))
				.toList();
			this.byRegion.put(region.name(), services);
		}
	}

	List<EndpointService> in(String region) {
		return this.byRegion.getOrDefault(region, List.of());
	}

	private static List<String> zones(List<YamlSection> absences, YamlSection service, RegionCatalog regionCatalog,
			CatalogRegion region) {
		return regionCatalog.zones(region.name())
			.stream()
			.map(CatalogZone::name)
			.filter((zone) -> !isAbsent(absences, "zones", service.text("name"), zone))
			.toList();
	}

	private static boolean isAbsent(List<YamlSection> absences, String kind, String service, String place) {
		return absences.stream()
			.anyMatch((absence) -> absence.texts("services").contains(service) && absence.texts(kind).contains(place));
	}

	private static EndpointService endpointService(YamlSection service, CatalogRegion region, List<String> zones) {
		String name = service.text("name");
		String prefix = service.document("prefixes").optionalText(region.partition()).orElse("com.amazonaws");
		EndpointService.Type type = EndpointService.Type.of(service.text("type"));
		return new EndpointService(name, prefix + "." + region.name() + "." + name, type, zones,
				privateDnsName(type, region, name));
	}

	private static @Nullable String privateDnsName(EndpointService.Type type, CatalogRegion region, String service) {
		return switch (type) {
			case INTERFACE -> region.endpoint(service);
			case GATEWAY -> null;
		};
	}

}
