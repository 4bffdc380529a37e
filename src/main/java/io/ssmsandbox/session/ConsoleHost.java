package io.ssmsandbox.session;

/**
 * Where the AWS console of a region is. Each partition of AWS has a domain of its own,
 * and its regions' names begin alike.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">Partitions</a>
 */
final class ConsoleHost {

	private ConsoleHost() {
	}

	static String of(String region) {
		return region + ".console." + domain(region);
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
