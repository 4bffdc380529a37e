package io.ssmsandbox.emulator.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.ssmsandbox.emulator.text.DeterministicIds;

/**
 * The catalogue of what AWS offers: the part of the emulated world that no call changes.
 * Unknown names give empty results, never errors, because each caller has its own error
 * for them.
 * <p>
 * The facts are in the YAML files under {@code /emulator} on the class path, each with
 * its source.
 */
public final class AwsCatalog {

	/**
	 * The services with a gateway endpoint. AWS keeps prefix lists for them.
	 */
	private static final Set<String> PREFIX_LISTS = Set.of("dynamodb", "s3");

	private final RegionCatalog regionCatalog;

	private final EndpointServices endpointServices;

	private final InstanceTypes instanceTypes;

	private final Map<String, ImageCatalog> images = new HashMap<>();

	private final SortedMap<String, String> globalInfrastructure;

	private final ManagedPolicies managedPolicies;

	private AwsCatalog() {
		this.regionCatalog = new RegionCatalog(YamlSection.read("regions.yaml"));
		this.endpointServices = new EndpointServices(YamlSection.read("endpoint-services.yaml"), this.regionCatalog);
		this.instanceTypes = new InstanceTypes(YamlSection.read("instance-types.yaml"));
		YamlSection yamlSection = YamlSection.read("images.yaml");
		this.regionCatalog.regions()
			.forEach((region) -> this.images.put(region.name(), new ImageCatalog(yamlSection, region)));
		this.globalInfrastructure = PublicParameters.globalInfrastructure(this.regionCatalog);
		this.managedPolicies = new ManagedPolicies(YamlSection.read("managed-policies.yaml"));
	}

	/**
	 * Reads the catalogue from the class path.
	 */
	public static AwsCatalog load() {
		return new AwsCatalog();
	}

	/**
	 * Returns the regions of every partition, opted in or not, in alphabetical order per
	 * partition.
	 */
	public Collection<CatalogRegion> regions() {
		return this.regionCatalog.regions();
	}

	public Optional<CatalogRegion> region(String name) {
		return this.regionCatalog.region(name);
	}

	public List<CatalogZone> zones(String region) {
		return this.regionCatalog.zones(region);
	}

	/**
	 * Returns the zone with that name in any region.
	 */
	public Optional<CatalogZone> zone(String name) {
		return this.regionCatalog.zone(name);
	}

	/**
	 * Returns the endpoint services of a region, ordered by name. {@code s3} is there
	 * twice, as a gateway and as an interface.
	 */
	public List<EndpointService> endpointServices(String region) {
		return this.endpointServices.in(region);
	}

	public Collection<InstanceType> instanceTypes() {
		return this.instanceTypes.all();
	}

	public Optional<InstanceType> instanceType(String name) {
		return this.instanceTypes.find(name);
	}

	public boolean offersInstanceType(String zoneName, String type) {
		return zone(zoneName).flatMap(
				(catalogZone) -> instanceType(type).map((known) -> this.instanceTypes.isOffered(known, catalogZone)))
			.orElse(false);
	}

	/**
	 * Returns the value of a public parameter in a region.
	 */
	public Optional<String> parameter(String region, String name) {
		return Optional.ofNullable(this.images.get(region))
			.map((inRegion) -> inRegion.parameters().getOrDefault(name, this.globalInfrastructure.get(name)));
	}

	/**
	 * Returns every public parameter of a region, by name.
	 */
	public SortedMap<String, String> parameters(String region) {
		ImageCatalog inRegion = this.images.get(region);
		if (inRegion == null) {
			return Collections.emptySortedMap();
		}
		SortedMap<String, String> parameters = new TreeMap<>(this.globalInfrastructure);
		parameters.putAll(inRegion.parameters());
		return parameters;
	}

	public Optional<CatalogImage> image(String region, String imageId) {
		return Optional.ofNullable(this.images.get(region)).flatMap((inRegion) -> inRegion.find(imageId));
	}

	/**
	 * Returns the public images of a region, ordered by name.
	 */
	public List<CatalogImage> images(String region) {
		ImageCatalog inRegion = this.images.get(region);
		return (inRegion != null) ? inRegion.all() : List.of();
	}

	/**
	 * Returns the id of a service's prefix list, for {@code s3} and {@code dynamodb}.
	 */
	public Optional<String> prefixListId(String region, String service) {
		if (!PREFIX_LISTS.contains(service)) {
			return Optional.empty();
		}
		return region(region).map((known) -> "pl-" + DeterministicIds.ofText(known.name() + service).hex(8));
	}

	/**
	 * Returns the actions that a policy managed by AWS allows on every resource, by its
	 * ARN in any partition. Empty when the catalogue does not know the policy.
	 */
	public Optional<List<String>> managedPolicyActions(String arn) {
		return this.managedPolicies.actions(arn);
	}

}
