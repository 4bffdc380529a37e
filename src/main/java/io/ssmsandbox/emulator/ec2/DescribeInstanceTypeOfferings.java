package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.catalog.Catalog;
import io.ssmsandbox.emulator.catalog.InstanceType;
import io.ssmsandbox.emulator.catalog.Zone;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Where the region offers which instance type, by region or by zone.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html">DescribeInstanceTypeOfferings</a>
 */
final class DescribeInstanceTypeOfferings implements Operation {

	private static final Filters<Offering> FILTERS = new Filters<Offering>().on("instance-type", Offering::type)
		.on("location", Offering::location);

	private static final Paging PAGING = new Paging(5, 1000, "InvalidMaxResults");

	@Override
	public Reply answer(Call call, World world) {
		String locationType = call.text("LocationType").orElse("region");
		List<Offering> offerings = offerings(world.catalog(), call.region(), location(locationType));
		return Answers.page("instanceTypeOfferingSet",
				PAGING.page(call, FILTERS.apply(call, offerings), Offering::toString),
				(offering) -> Answers.item()
					.text("instanceType", offering.type())
					.text("locationType", locationType)
					.text("location", offering.location()));
	}

	private static Function<Zone, Stream<String>> location(String locationType) {
		return switch (locationType) {
			case "region" -> (zone) -> Stream.of(zone.region());
			case "availability-zone" -> (zone) -> Stream.of(zone.name());
			case "availability-zone-id" -> (zone) -> Stream.of(zone.id());
			case "outpost" -> (zone) -> Stream.empty();
			default -> throw new AwsError(400, "InvalidParameterValue",
					"Invalid value '" + locationType + "' for LocationType.");
		};
	}

	private static List<Offering> offerings(Catalog catalog, String region, Function<Zone, Stream<String>> location) {
		return catalog.instanceTypes()
			.stream()
			.map(InstanceType::name)
			.flatMap((type) -> catalog.zones(region)
				.stream()
				.filter((zone) -> catalog.offersInstanceType(zone.name(), type))
				.flatMap(location)
				.distinct()
				.map((place) -> new Offering(type, place)))
			.toList();
	}

	private record Offering(String type, String location) {

	}

}
