package io.ssmsandbox.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses in the AWS console. Each partition of AWS has a domain of its own, and its
 * regions' names begin alike.
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
	 * Where a stack is shown, for a browser that is signed in to the account.
	 */
	public static String stack(String region, StackId id) {
		return "https://" + host(region) + "/cloudformation/home?region=" + region + "#/stacks/stackinfo?stackId="
				+ URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
	}

	/**
	 * Where a quota of a region is shown, and a higher one asked for.
	 * @param service as Service Quotas calls it, such as {@code vpc}
	 * @param code such as {@code L-F678F1CE}
	 */
	public static String quota(String region, String service, String code) {
		return "https://" + host(region) + "/servicequotas/home/services/" + service + "/quotas/" + code + "?region="
				+ region;
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
