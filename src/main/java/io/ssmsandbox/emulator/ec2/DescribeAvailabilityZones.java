package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Function;

import io.ssmsandbox.emulator.catalog.Zone;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.world.World;

/**
 * The zones of the region, all of them available. The catalogue has no Local or
 * Wavelength Zones, so that AllAvailabilityZones adds nothing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html">DescribeAvailabilityZones</a>
 */
final class DescribeAvailabilityZones implements Operation {

	private static final String OPT_IN_NOT_REQUIRED = "opt-in-not-required";

	private static final Filters<Zone> FILTERS = new Filters<Zone>().on("group-name", DescribeAvailabilityZones::group)
		.on("message", (zone) -> null)
		.on("opt-in-status", (zone) -> OPT_IN_NOT_REQUIRED)
		.on("parent-zone-id", (zone) -> null)
		.on("parent-zone-name", (zone) -> null)
		.on("region-name", Zone::region)
		.on("state", (zone) -> "available")
		.on("zone-id", Zone::id)
		.on("zone-name", Zone::name)
		.on("zone-type", (zone) -> "availability-zone");

	@Override
	public Reply answer(Call call, World world) {
		List<Zone> zones = world.catalog().zones(call.region());
		zones = select(zones, call.list("ZoneName"), Zone::name, "Invalid availability zone: [");
		zones = select(zones, call.list("ZoneId"), Zone::id, "Invalid availability zone-id: [");
		return Answers.list("availabilityZoneInfo", FILTERS.apply(call, zones), DescribeAvailabilityZones::element);
	}

	private static List<Zone> select(List<Zone> zones, List<String> wanted, Function<Zone, String> attribute,
			String refusal) {
		List<String> known = zones.stream().map(attribute).toList();
		wanted.stream().filter((value) -> !known.contains(value)).findFirst().ifPresent((value) -> {
			throw new AwsError(400, "InvalidParameterValue", refusal + value + "]");
		});
		return zones.stream().filter((zone) -> wanted.isEmpty() || wanted.contains(attribute.apply(zone))).toList();
	}

	private static Xml element(Zone zone) {
		return Answers.item()
			.text("zoneName", zone.name())
			.text("zoneState", "available")
			.text("regionName", zone.region())
			.list("messageSet", "item", List.of())
			.text("zoneId", zone.id())
			.text("groupName", group(zone))
			.text("networkBorderGroup", zone.region())
			.text("zoneType", "availability-zone")
			.text("optInStatus", OPT_IN_NOT_REQUIRED);
	}

	private static String group(Zone zone) {
		return zone.region() + "-zg-1";
	}

}
