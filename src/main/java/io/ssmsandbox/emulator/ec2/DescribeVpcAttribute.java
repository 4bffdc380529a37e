package io.ssmsandbox.emulator.ec2;

import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one attribute of a VPC. Private DNS of its endpoints needs both DNS attributes.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html">DescribeVpcAttribute</a>
 */
final class DescribeVpcAttribute implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String attribute = call.required("Attribute");
		Vpc vpc = IdKind.VPC.one(call.required(IdKind.VPC.parameter()), world.region(call.region()).vpcs()::find);
		return new XmlReply(
				Xml.of("Result").text("vpcId", vpc.id()).add(Xml.of(attribute).text("value", value(attribute, vpc))));
	}

	private static boolean value(String attribute, Vpc vpc) {
		return switch (attribute) {
			case "enableDnsHostnames" -> vpc.dnsHostnames();
			case "enableDnsSupport" -> vpc.dnsSupport();
			case "enableNetworkAddressUsageMetrics" -> false;
			default -> throw new AwsError(400, "InvalidParameterValue",
					"Value (" + attribute + ") for parameter attribute is invalid. Unknown attribute.");
		};
	}

}
