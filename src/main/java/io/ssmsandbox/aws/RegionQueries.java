package io.ssmsandbox.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointServicesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.LocationType;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;

import org.springframework.stereotype.Component;

/**
 * Asks EC2 what a region offers. Caches nothing.
 */
@Component
class RegionQueries {

	private static final Set<String> NO_SUCH_TYPE = Set.of("InvalidInstanceType", "InvalidParameterValue");

	private final AwsClients clients;

	RegionQueries(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * The regions that are enabled for the account, by name.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html">DescribeRegions</a>
	 */
	List<AwsRegion> regions() {
		return AwsExceptionTranslator.call("ec2:DescribeRegions",
				() -> this.clients.ec2(this.clients.homeRegion())
					.describeRegions()
					.regions()
					.stream()
					.map((region) -> new AwsRegion(region.regionName(), title(region.regionName())))
					.sorted((one, other) -> one.name().compareTo(other.name()))
					.toList());
	}

	private static String title(String region) {
		RegionMetadata known = RegionMetadata.of(software.amazon.awssdk.regions.Region.of(region));
		return (known != null) ? known.description() : region;
	}

	/**
	 * The ids of a region's ordinary zones by their names, leaving out Local and
	 * Wavelength Zones.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html">DescribeAvailabilityZones</a>
	 */
	Map<String, String> zones(String region) {
		return AwsExceptionTranslator.call("ec2:DescribeAvailabilityZones",
				() -> this.clients.ec2(region)
					.describeAvailabilityZones((request) -> request.filters(filter("state", "available"),
							filter("zone-type", "availability-zone")))
					.availabilityZones()
					.stream()
					.collect(Collectors.toMap((zone) -> zone.zoneName(), (zone) -> zone.zoneId())));
	}

	/**
	 * The zones of every endpoint service of a region. The query names no services,
	 * because an unknown name is an error and names differ between partitions.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html">DescribeVpcEndpointServices</a>
	 */
	Map<String, Set<String>> endpointServices(String region) {
		Map<String, Set<String>> zones = new HashMap<>();
		String page = null;
		do {
			DescribeVpcEndpointServicesResponse answer = endpointServicesPage(this.clients.ec2(region), page);
			for (ServiceDetail service : answer.serviceDetails()) {
				// S3 appears twice, as a gateway and as an interface service.
				zones.computeIfAbsent(service.serviceName(), (name) -> new HashSet<>())
					.addAll(service.availabilityZones());
			}
			page = answer.nextToken();
		}
		while (page != null && !page.isEmpty());
		return zones;
	}

	private static DescribeVpcEndpointServicesResponse endpointServicesPage(Ec2Client ec2, @Nullable String page) {
		return AwsExceptionTranslator.call("ec2:DescribeVpcEndpointServices",
				() -> ec2.describeVpcEndpointServices((request) -> request.nextToken(page)));
	}

	/**
	 * The zones of a region that offer an instance type; none when there is no such type.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html">DescribeInstanceTypeOfferings</a>
	 */
	Set<String> offerings(RegionalType type) {
		return AwsExceptionTranslator.call("ec2:DescribeInstanceTypeOfferings", () -> this.clients.ec2(type.region())
			.describeInstanceTypeOfferingsPaginator((request) -> request.locationType(LocationType.AVAILABILITY_ZONE)
				.filters(filter("instance-type", type.instanceType())))
			.instanceTypeOfferings()
			.stream()
			.map((offering) -> offering.location())
			.collect(Collectors.toSet()));
	}

	/**
	 * The processors of an instance type; empty when the region does not have the type.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html">DescribeInstanceTypes</a>
	 */
	Optional<Processors> processors(RegionalType type) {
		return AwsExceptionTranslator.call("ec2:DescribeInstanceTypes", () -> {
			try {
				return this.clients.ec2(type.region())
					.describeInstanceTypes((request) -> request.instanceTypesWithStrings(type.instanceType()))
					.instanceTypes()
					.stream()
					.findFirst()
					.map((known) -> new Processors(Set.copyOf(known.processorInfo().supportedArchitecturesAsStrings()),
							known.vCpuInfo().defaultVCpus()));
			}
			catch (Ec2Exception ex) {
				if (NO_SUCH_TYPE.contains(AwsExceptionTranslator.code(ex))) {
					return Optional.empty();
				}
				throw ex;
			}
		});
	}

	/**
	 * The id of the prefix list with S3's addresses in a region.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html">DescribeManagedPrefixLists</a>
	 */
	Optional<String> s3PrefixListId(String region) {
		return AwsExceptionTranslator.call("ec2:DescribeManagedPrefixLists",
				() -> this.clients.ec2(region)
					.describeManagedPrefixListsPaginator(
							(request) -> request.filters(filter("prefix-list-name", "com.amazonaws." + region + ".s3")))
					.prefixLists()
					.stream()
					.findFirst()
					.map((list) -> list.prefixListId()));
	}

	private static Filter filter(String name, String value) {
		return Filter.builder().name(name).values(value).build();
	}

	/**
	 * The processors of an instance type.
	 *
	 * @param architectures such as {@code x86_64}
	 * @param vcpus the number of virtual CPUs of an instance
	 */
	record Processors(Set<String> architectures, int vcpus) {
	}

	/** An instance type as a region offers it. */
	record RegionalType(String region, String instanceType) {
	}

}
