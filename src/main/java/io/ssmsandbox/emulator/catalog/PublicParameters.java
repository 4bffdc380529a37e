package io.ssmsandbox.emulator.catalog;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public parameters under {@code /aws/service/global-infrastructure}: the regions of
 * every partition, and where the emulated services exist. They are the same in every
 * region.
 */
final class PublicParameters {

	private static final String ROOT = "/aws/service/global-infrastructure";

	private static final List<String> SERVICES = List.of("cloudformation", "ec2", "iam", "ssm", "sts");

	private PublicParameters() {
	}

	static SortedMap<String, String> globalInfrastructure(RegionCatalog regionCatalog) {
		SortedMap<String, String> parameters = new TreeMap<>();
		for (CatalogRegion region : regionCatalog.regions()) {
			describe(region, regionCatalog.zones(region.name()), parameters);
			SERVICES.forEach((service) -> {
				parameters.put(ROOT + "/services/" + service, service);
				parameters.put(ROOT + "/services/" + service + "/regions/" + region.name(), region.name());
			});
		}
		return parameters;
	}

	private static void describe(CatalogRegion region, List<CatalogZone> zones, SortedMap<String, String> parameters) {
		String path = ROOT + "/regions/" + region.name();
		parameters.put(path, region.name());
		parameters.put(path + "/domain", region.urlSuffix());
		parameters.put(path + "/longName", region.longName());
		parameters.put(path + "/partition", region.partition());
		zones.forEach(
				(catalogZone) -> parameters.put(path + "/availability-zones/" + catalogZone.id(), catalogZone.id()));
	}

}
