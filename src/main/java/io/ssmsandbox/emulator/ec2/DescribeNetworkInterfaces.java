package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the network interfaces of the region, which block the deletion of subnets and
 * security groups. Their MAC addresses are not emulated.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html">DescribeNetworkInterfaces</a>
 */
final class DescribeNetworkInterfaces implements ServiceOperation {

	private static final Ec2Filters<NetworkInterface> FILTERS = new Ec2Filters<NetworkInterface>()
		.on("attachment.instance-id", (each) -> isOfInstance(each) ? each.ownerId() : null)
		.on("availability-zone", NetworkInterface::availabilityZone)
		.on("description", DescribeNetworkInterfaces::description)
		.onEach("group-id", NetworkInterface::groupIds)
		.on("interface-type", NetworkInterface::interfaceType)
		.on("network-interface-id", NetworkInterface::id)
		.on("owner-id", (each) -> World.ACCOUNT_ID)
		.on("private-ip-address", NetworkInterface::privateIp)
		.on("requester-managed", (each) -> !isOfInstance(each))
		.on("status", (each) -> "in-use")
		.on("subnet-id", NetworkInterface::subnetId)
		.on("vpc-id", NetworkInterface::vpcId)
		.on("addresses.primary", (each) -> true)
		.on("addresses.private-ip-address", NetworkInterface::privateIp)
		.on("attachment.attachment-id", DescribeNetworkInterfaces::attachmentId)
		.on("attachment.status", (each) -> "attached")
		.on("source-dest-check", DescribeNetworkInterfaces::isOfInstance)
		.onTags((each) -> Map.of());

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Ec2Paging.checkNotNamed(serviceCall, IdKind.NETWORK_INTERFACE, "networkInterfaceIdSet");
		List<NetworkInterface> interfaces = IdKind.NETWORK_INTERFACE.select(serviceCall,
				world.region(serviceCall.region()).networkInterfaces());
		return Ec2Responses.page("networkInterfaceSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, interfaces), NetworkInterface::id),
				(each) -> element(each, world, world.catalog().region(serviceCall.region()).orElseThrow()));
	}

	private static boolean isOfInstance(NetworkInterface networkInterface) {
		return networkInterface.interfaceType().equals("interface");
	}

	private static String attachmentId(NetworkInterface networkInterface) {
		return "eni-attach-" + Ec2Responses.suffix(networkInterface.id());
	}

	private static String description(NetworkInterface networkInterface) {
		return isOfInstance(networkInterface) ? "" : "VPC Endpoint Interface " + networkInterface.ownerId();
	}

	private static XmlElement element(NetworkInterface each, World world, CatalogRegion region) {
		XmlElement element = Ec2Responses.item()
			.text("networkInterfaceId", each.id())
			.text("subnetId", each.subnetId())
			.text("vpcId", each.vpcId())
			.text("availabilityZone", each.availabilityZone())
			.text("availabilityZoneId", world.catalog().zone(each.availabilityZone()).map(CatalogZone::id).orElse(null))
			.text("description", description(each))
			.text("ownerId", World.ACCOUNT_ID)
			.text("requesterManaged", !isOfInstance(each))
			.text("status", "in-use")
			.text("privateIpAddress", each.privateIp())
			.text("privateDnsName", region.privateDnsName(each.privateIp()))
			.text("sourceDestCheck", isOfInstance(each))
			.list("groupSet", "item", Ec2Responses.groups(each.groupIds(), world.region(region.name())))
			.add(attachment(each, world, region.name()));
		return element.list("privateIpAddressesSet", "item",
				List.of(Ec2Responses.item()
					.text("privateIpAddress", each.privateIp())
					.text("privateDnsName", region.privateDnsName(each.privateIp()))
					.text("primary", true)))
			.text("interfaceType", each.interfaceType());
	}

	private static XmlElement attachment(NetworkInterface each, World world, String region) {
		XmlElement attachment = XmlElement.of("attachment").text("attachmentId", attachmentId(each));
		Optional<Instance> instance = world.region(region).instances().find(each.ownerId());
		if (instance.isPresent()) {
			return attachment.text("instanceId", each.ownerId())
				.text("instanceOwnerId", World.ACCOUNT_ID)
				.text("deviceIndex", 0)
				.text("status", "attached")
				.text("attachTime", instance.get().life().launchedAt())
				.text("deleteOnTermination", true);
		}
		return attachment.text("instanceOwnerId", "amazon-aws")
			.text("deviceIndex", 1)
			.text("status", "attached")
			.text("deleteOnTermination", false);
	}

}
