package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.List;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the regions of the partition that was called. It lists regions without opt-in
 * only on request.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html">DescribeRegions</a>
 */
final class DescribeRegions implements ServiceOperation {

	private static final Ec2Filters<CatalogRegion> FILTERS = new Ec2Filters<CatalogRegion>()
		.on("endpoint", CatalogRegion::endpoint)
		.on("opt-in-status", (region) -> region.optInStatus().wireName())
		.on("region-name", CatalogRegion::name);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		return Ec2Responses.list("regionInfo", FILTERS.apply(serviceCall, regions(serviceCall, world.catalog())),
				(region) -> Ec2Responses.item()
					.text("regionName", region.name())
					.text("regionEndpoint", region.endpoint())
					.text("optInStatus", region.optInStatus().wireName()));
	}

	private static Collection<CatalogRegion> regions(ServiceCall serviceCall, AwsCatalog awsCatalog) {
		String partition = awsCatalog.region(serviceCall.region()).map(CatalogRegion::partition).orElse("");
		List<CatalogRegion> all = awsCatalog.regions()
			.stream()
			.filter((region) -> region.partition().equals(partition))
			.toList();
		List<String> names = serviceCall.list("RegionName");
		names.stream()
			.filter((name) -> all.stream().noneMatch((region) -> region.name().equals(name)))
			.sorted()
			.findFirst()
			.ifPresent((name) -> {
				throw new AwsErrorException(400, "InvalidParameterValue", "Invalid region: [" + name + "]");
			});
		boolean everything = serviceCall.text("AllRegions").filter("true"::equals).isPresent();
		return all.stream()
			.filter((region) -> names.isEmpty() ? everything || region.optedIn() : names.contains(region.name()))
			.toList();
	}

}
