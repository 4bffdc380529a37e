package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.catalog.InstanceType;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists which instance types the region offers, by region or by zone.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html">DescribeInstanceTypeOfferings</a>
 */
final class DescribeInstanceTypeOfferings implements ServiceOperation {

	private static final Ec2Filters<Offering> FILTERS = new Ec2Filters<Offering>().on("instance-type", Offering::type)
		.on("location", Offering::location);

	private static final Ec2Paging PAGING = new Ec2Paging(5, 1000, "InvalidMaxResults");

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String locationType = serviceCall.text("LocationType").orElse("region");
		List<Offering> offerings = offerings(world.catalog(), serviceCall.region(), location(locationType));
		return Ec2Responses.page("instanceTypeOfferingSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, offerings), Offering::toString),
				(offering) -> Ec2Responses.item()
					.text("instanceType", offering.type())
					.text("locationType", locationType)
					.text("location", offering.location()));
	}

	private static Function<CatalogZone, Stream<String>> location(String locationType) {
		return switch (locationType) {
			case "region" -> (catalogZone) -> Stream.of(catalogZone.region());
			case "availability-zone" -> (catalogZone) -> Stream.of(catalogZone.name());
			case "availability-zone-id" -> (catalogZone) -> Stream.of(catalogZone.id());
			case "outpost" -> (catalogZone) -> Stream.empty();
			default -> throw new AwsErrorException(400, "InvalidParameterValue",
					"Invalid value '" + locationType + "' for LocationType.");
		};
	}

	private static List<Offering> offerings(AwsCatalog awsCatalog, String region,
			Function<CatalogZone, Stream<String>> location) {
		return awsCatalog.instanceTypes()
			.stream()
			.map(InstanceType::name)
			.flatMap((type) -> awsCatalog.zones(region)
				.stream()
				.filter((catalogZone) -> awsCatalog.offersInstanceType(catalogZone.name(), type))
				.flatMap(location)
				.distinct()
				.map((place) -> new Offering(type, place)))
			.toList();
	}

	private record Offering(String type, String location) {

	}

}
