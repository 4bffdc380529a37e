package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the prefix lists that AWS keeps for the services with gateway endpoints.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html">DescribeManagedPrefixLists</a>
 */
final class DescribeManagedPrefixLists implements ServiceOperation {

	private static final Ec2Filters<PrefixList> FILTERS = new Ec2Filters<PrefixList>().on("owner-id", (list) -> "AWS")
		.on("prefix-list-id", PrefixList::id)
		.on("prefix-list-name", PrefixList::name);

	private static final Ec2Paging PAGING = Ec2Paging.between(1, 100);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		CatalogRegion region = world.catalog().region(serviceCall.region()).orElseThrow();
		List<PrefixList> all = Stream.of("dynamodb", "s3")
			.flatMap((service) -> world.catalog()
				.prefixListId(region.name(), service)
				.map((id) -> new PrefixList(id, "com.amazonaws." + region.name() + "." + service))
				.stream())
			.toList();
		List<PrefixList> lists = serviceCall.list(IdKind.PREFIX_LIST.parameter()).isEmpty() ? all
				: IdKind.PREFIX_LIST.find(serviceCall, (id) -> find(all, id));
		return Ec2Responses.page("prefixListSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, lists), PrefixList::id),
				(list) -> element(list, region));
	}

	private static Optional<PrefixList> find(List<PrefixList> lists, String id) {
		return lists.stream().filter((list) -> list.id().equals(id)).findFirst();
	}

	private static XmlElement element(PrefixList list, CatalogRegion region) {
		return Ec2Responses.item()
			.text("prefixListId", list.id())
			.text("addressFamily", "IPv4")
			.text("state", "create-complete")
			.text("prefixListArn",
					"arn:" + region.partition() + ":ec2:" + region.name() + ":aws:prefix-list/" + list.id())
			.text("prefixListName", list.name())
			.list("tagSet", "item", List.of())
			.text("ownerId", "AWS");
	}

	private record PrefixList(String id, String name) {

	}

}
