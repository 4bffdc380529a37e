package io.ssmsandbox.emulator.ec2;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the VPCs of the region. The emulated account has no default VPC.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html">DescribeVpcs</a>
 */
final class DescribeVpcs implements ServiceOperation {

	private static final Ec2Filters<Vpc> FILTERS = new Ec2Filters<Vpc>().on("cidr", Vpc::cidr)
		.on("cidr-block-association.cidr-block", Vpc::cidr)
		.on("is-default", (vpc) -> false)
		.on("state", DescribeVpcs::state)
		.on("cidr-block-association.state", (vpc) -> "associated")
		.on("dhcp-options-id", (vpc) -> "default")
		.on("owner-id", (vpc) -> World.ACCOUNT_ID)
		.on("vpc-id", Vpc::id)
		.onTags(Vpc::tags);

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<Vpc> vpcs = IdKind.VPC.select(serviceCall, world.region(serviceCall.region()).vpcs());
		return Ec2Responses.page("vpcSet", PAGING.page(serviceCall, FILTERS.apply(serviceCall, vpcs), Vpc::id),
				(vpc) -> element(vpc, World.ACCOUNT_ID));
	}

	private static XmlElement element(Vpc vpc, String ownerId) {
		return Ec2Responses.item()
			.text("vpcId", vpc.id())
			.text("ownerId", ownerId)
			.text("state", state(vpc))
			.text("cidrBlock", vpc.cidr())
			.list("cidrBlockAssociationSet", "item",
					List.of(Ec2Responses.item()
						.text("cidrBlock", vpc.cidr())
						.text("associationId", "vpc-cidr-assoc-" + Ec2Responses.suffix(vpc.id()))
						.add(XmlElement.of("cidrBlockState").text("state", "associated"))))
			.text("dhcpOptionsId", "default")
			.text("instanceTenancy", "default")
			.text("isDefault", false)
			.list("tagSet", "item", Ec2Responses.tags(vpc.tags()));
	}

	private static String state(Vpc vpc) {
		return vpc.available() ? "available" : "pending";
	}

}
