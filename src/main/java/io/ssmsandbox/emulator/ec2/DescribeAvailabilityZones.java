package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.function.Function;

import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the availability zones of the region, all of them available. The catalogue has no
 * Local or Wavelength Zones, so AllAvailabilityZones adds nothing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html">DescribeAvailabilityZones</a>
 */
final class DescribeAvailabilityZones implements ServiceOperation {

	private static final String OPT_IN_NOT_REQUIRED = "opt-in-not-required";

	private static final Ec2Filters<CatalogZone> FILTERS = new Ec2Filters<CatalogZone>()
		.on("group-name", DescribeAvailabilityZones::group)
		.on("message", (catalogZone) -> null)
		.on("opt-in-status", (catalogZone) -> OPT_IN_NOT_REQUIRED)
		.on("parent-zone-id", (catalogZone) -> null)
		.on("parent-zone-name", (catalogZone) -> null)
		.on("region-name", CatalogZone::region)
		.on("state", (catalogZone) -> "available")
		.on("zone-id", CatalogZone::id)
		.on("zone-name", CatalogZone::name)
		.on("zone-type", (catalogZone) -> "availability-zone");

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<CatalogZone> zones = world.catalog().zones(serviceCall.region());
		zones = select(zones, serviceCall.list("ZoneName"), CatalogZone::name, "Invalid availability zone: [");
		zones = select(zones, serviceCall.list("ZoneId"), CatalogZone::id, "Invalid availability zone-id: [");
		return Ec2Responses.list("availabilityZoneInfo", FILTERS.apply(serviceCall, zones),
				DescribeAvailabilityZones::element);
	}

	private static List<CatalogZone> select(List<CatalogZone> zones, List<String> wanted,
			Function<CatalogZone, String> attribute, String refusal) {
		List<String> known = zones.stream().map(attribute).toList();
		wanted.stream().filter((value) -> !known.contains(value)).findFirst().ifPresent((value) -> {
			throw new AwsErrorException(400, "InvalidParameterValue", refusal + value + "]");
		});
		return zones.stream()
			.filter((catalogZone) -> wanted.isEmpty() || wanted.contains(attribute.apply(catalogZone)))
			.toList();
	}

	private static XmlElement element(CatalogZone catalogZone) {
		return Ec2Responses.item()
			.text("zoneName", catalogZone.name())
			.text("zoneState", "available")
			.text("regionName", catalogZone.region())
			.list("messageSet", "item", List.of())
			.text("zoneId", catalogZone.id())
			.text("groupName", group(catalogZone))
			.text("networkBorderGroup", catalogZone.region())
			.text("zoneType", "availability-zone")
			.text("optInStatus", OPT_IN_NOT_REQUIRED);
	}

	private static String group(CatalogZone catalogZone) {
		return catalogZone.region() + "-zg-1";
	}

}
