package io.ssmsandbox.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Builds links to the AWS console. Each AWS partition has its own domain, and its region
 * names share a prefix.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">Partitions</a>
 */
public final class AwsConsole {

	private AwsConsole() {
	}

	/**
	 * The host of a region's console.
	 */
	public static String host(String region) {
		return region + ".console." + domain(region);
	}

	/**
	 * The page of a stack, for a browser that is signed in to the account.
	 */
	public static String stackUrl(String region, StackId id) {
		return "https://" + host(region) + "/cloudformation/home?region=" + region + "#/stacks/stackinfo?stackId="
				+ URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
	}

	/**
	 * The page of a region's quota, where an increase can be requested.
	 * @param service the service code of Service Quotas, such as {@code vpc}
	 * @param code such as {@code L-F678F1CE}
	 */
	static String quotaUrl(String region, String service, String code) {
		return "https://" + host(region) + "/servicequotas/home/services/" + service + "/quotas/" + code + "?region="
				+ region;
	}

	/**
	 * The page of a resource; null for a type without a page.
	 */
	public static @Nullable String resourceUrl(String region, String type, String physicalId) {
		String id = URLEncoder.encode(physicalId, StandardCharsets.UTF_8);
		return switch (type) {
			case "AWS::EC2::Instance" -> ec2(region, "#InstanceDetails:instanceId=" + id);
			case "AWS::EC2::SecurityGroup" -> ec2(region, "#SecurityGroup:groupId=" + id);
			case "AWS::EC2::VPC" -> vpc(region, "#VpcDetails:VpcId=" + id);
			case "AWS::EC2::Subnet" -> vpc(region, "#SubnetDetails:subnetId=" + id);
			case "AWS::EC2::RouteTable" -> vpc(region, "#RouteTableDetails:RouteTableId=" + id);
			case "AWS::EC2::VPCEndpoint" -> vpc(region, "#EndpointDetails:vpcEndpointId=" + id);
			case "AWS::IAM::Role" -> "https://" + host(region) + "/iam/home#/roles/details/" + id;
			default -> null;
		};
	}

	private static String ec2(String region, String fragment) {
		return "https://" + host(region) + "/ec2/home?region=" + region + fragment;
	}

	private static String vpc(String region, String fragment) {
		return "https://" + host(region) + "/vpcconsole/home?region=" + region + fragment;
	}

	private static String domain(String region) {
		if (region.startsWith("cn-")) {
			return "amazonaws.cn";
		}
		if (region.startsWith("us-gov-")) {
			return "amazonaws-us-gov.com";
		}
		if (region.startsWith("eusc-")) {
			return "amazonaws-eusc.eu";
		}
		return "aws.amazon.com";
	}

}
