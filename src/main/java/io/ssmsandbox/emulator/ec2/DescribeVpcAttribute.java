package io.ssmsandbox.emulator.ec2;

import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one attribute of a VPC. Private DNS of its endpoints needs both DNS attributes.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html">DescribeVpcAttribute</a>
 */
final class DescribeVpcAttribute implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String attribute = serviceCall.required("Attribute");
		Vpc vpc = IdKind.VPC.one(serviceCall.required(IdKind.VPC.parameter()),
				world.region(serviceCall.region()).vpcs()::find);
		return new XmlReply(XmlElement.of("Result")
			.text("vpcId", vpc.id())
			.add(XmlElement.of(attribute).text("value", value(attribute, vpc))));
	}

	private static boolean value(String attribute, Vpc vpc) {
		return switch (attribute) {
			case "enableDnsHostnames" -> vpc.dnsHostnames();
			case "enableDnsSupport" -> vpc.dnsSupport();
			case "enableNetworkAddressUsageMetrics" -> false;
			default -> throw new AwsErrorException(400, "InvalidParameterValue",
					"Value (" + attribute + ") for parameter attribute is invalid. Unknown attribute.");
		};
	}

}
