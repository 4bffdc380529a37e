package io.ssmsandbox.emulator.ec2;

import java.util.Collection;
import java.util.List;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the regions of the partition that was called. It lists regions without opt-in
 * only on request.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html">DescribeRegions</a>
 */
final class DescribeRegions implements Operation {

	private static final Ec2Filters<CatalogRegion> FILTERS = new Ec2Filters<CatalogRegion>()
		.on("endpoint", CatalogRegion::endpoint)
		.on("opt-in-status", (region) -> region.optInStatus().wireName())
		.on("region-name", CatalogRegion::name);

	@Override
	public Reply answer(Call call, World world) {
		return Ec2Responses.list("regionInfo", FILTERS.apply(call, regions(call, world.catalog())),
				(region) -> Ec2Responses.item()
					.text("regionName", region.name())
					.text("regionEndpoint", region.endpoint())
					.text("optInStatus", region.optInStatus().wireName()));
	}

	private static Collection<CatalogRegion> regions(Call call, AwsCatalog awsCatalog) {
		String partition = awsCatalog.region(call.region()).map(CatalogRegion::partition).orElse("");
		List<CatalogRegion> all = awsCatalog.regions()
			.stream()
			.filter((region) -> region.partition().equals(partition))
			.toList();
		List<String> names = call.list("RegionName");
		names.stream()
			.filter((name) -> all.stream().noneMatch((region) -> region.name().equals(name)))
			.sorted()
			.findFirst()
			.ifPresent((name) -> {
				throw new AwsError(400, "InvalidParameterValue", "Invalid region: [" + name + "]");
			});
		boolean everything = call.text("AllRegions").filter("true"::equals).isPresent();
		return all.stream()
			.filter((region) -> names.isEmpty() ? everything || region.optedIn() : names.contains(region.name()))
			.toList();
	}

}
