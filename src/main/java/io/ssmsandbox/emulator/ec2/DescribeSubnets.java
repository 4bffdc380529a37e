package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.inventory.Subnet;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Lists the subnets of the region.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html">DescribeSubnets</a>
 */
final class DescribeSubnets implements ServiceOperation {

	/** AWS reserves the first four addresses of a subnet and the last one. */
	private static final int RESERVED = 5;

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<Subnet> subnets = IdKind.SUBNET.select(serviceCall, world.region(serviceCall.region()).subnets());
		return Ec2Responses.page("subnetSet",
				PAGING.page(serviceCall, filters(serviceCall.region(), world).apply(serviceCall, subnets), Subnet::id),
				(subnet) -> element(subnet, serviceCall.region(), world));
	}

	private static Ec2Filters<Subnet> filters(String region, World world) {
		return new Ec2Filters<Subnet>().on("availability-zone", Subnet::availabilityZone)
			.on("availabilityZone", Subnet::availabilityZone)
			.on("availability-zone-id", (subnet) -> zoneId(subnet, world))
			.on("availabilityZoneId", (subnet) -> zoneId(subnet, world))
			.on("available-ip-address-count", (subnet) -> freeAddresses(subnet, region, world))
			.on("cidr", Subnet::cidr)
			.on("cidrBlock", Subnet::cidr)
			.on("cidr-block", Subnet::cidr)
			.on("default-for-az", (subnet) -> false)
			.on("defaultForAz", (subnet) -> false)
			.on("ipv6-native", (subnet) -> false)
			.on("map-public-ip-on-launch", Subnet::publicIpOnLaunch)
			.on("owner-id", (subnet) -> World.ACCOUNT_ID)
			.on("state", DescribeSubnets::state)
			.on("subnet-arn", (subnet) -> arn(subnet, region, world))
			.on("subnet-id", Subnet::id)
			.on("vpc-id", Subnet::vpcId)
			.onTags(Subnet::tags);
	}

	private static @Nullable String zoneId(Subnet subnet, World world) {
		return world.catalog().zone(subnet.availabilityZone()).map(CatalogZone::id).orElse(null);
	}

	private static XmlElement element(Subnet subnet, String region, World world) {
		return Ec2Responses.item()
			.text("subnetId", subnet.id())
			.text("subnetArn", arn(subnet, region, world))
			.text("state", state(subnet))
			.text("ownerId", World.ACCOUNT_ID)
			.text("vpcId", subnet.vpcId())
			.text("cidrBlock", subnet.cidr())
			.list("ipv6CidrBlockAssociationSet", "item", List.of())
			.text("availableIpAddressCount", freeAddresses(subnet, region, world))
			.text("availabilityZone", subnet.availabilityZone())
			.text("availabilityZoneId", zoneId(subnet, world))
			.text("defaultForAz", false)
			.text("mapPublicIpOnLaunch", subnet.publicIpOnLaunch())
			.text("assignIpv6AddressOnCreation", false)
			.text("ipv6Native", false)
			.list("tagSet", "item", Ec2Responses.tags(subnet.tags()));
	}

	private static String arn(Subnet subnet, String region, World world) {
		String partition = world.catalog().region(region).orElseThrow().partition();
		return "arn:" + partition + ":ec2:" + region + ":" + World.ACCOUNT_ID + ":subnet/" + subnet.id();
	}

	private static long freeAddresses(Subnet subnet, String region, World world) {
		int prefixLength = Integer.parseInt(subnet.cidr().substring(subnet.cidr().indexOf('/') + 1));
		long used = world.region(region)
			.networkInterfaces()
			.where((networkInterface) -> networkInterface.subnetId().equals(subnet.id()))
			.count();
		return (1L << (Integer.SIZE - prefixLength)) - RESERVED - used;
	}

	private static String state(Subnet subnet) {
		return subnet.available() ? "available" : "pending";
	}

}
