package io.ssmsandbox.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;
import io.ssmsandbox.message.RequestMessage;

/**
 * The options of a sandbox's template. The rules are those of the template's parameters,
 * plus one that CloudFormation cannot express: the instance type and the image must have
 * the same architecture.
 *
 * @param prefix start of every name in the stack
 * @param zoneLetter availability zone within the region, such as {@code a}
 * @param instanceType burstable EC2 instance type
 * @param image operating system
 * @param endpoints VPC endpoints to create
 * @param volumeSizeGiB size of the root volume
 * @param s3PrefixListId the region's managed prefix list of S3, which limits the
 * instance's outbound traffic to S3; without it any address is allowed
 */
public record TemplateOptions(String prefix, String zoneLetter, String instanceType, MachineImage image,
		EndpointSet endpoints, int volumeSizeGiB, Optional<String> s3PrefixListId) {

	/** The format of a prefix. */
	public static final String PREFIX_PATTERN = "^(?!sg-)[a-z][a-z0-9-]{1,31}$";

	/** The smallest and the largest root volume, in GiB. */
	public static final int SMALLEST_VOLUME_GIB = 8;

	public static final int LARGEST_VOLUME_GIB = 100;

	private static final Pattern PREFIX = Pattern.compile(PREFIX_PATTERN);

	static final Pattern ZONE_LETTER = Pattern.compile("^[a-z]$");

	static final Pattern INSTANCE_TYPE = Pattern
		.compile("^(t3|t3a|t4g)\\.(nano|micro|small|medium|large|xlarge|2xlarge)$");

	static final Pattern S3_PREFIX_LIST_ID = Pattern.compile("^(pl-[0-9a-f]{8,17})?$");

	public TemplateOptions {
		require("prefix", PREFIX.matcher(prefix).matches(), RequestMessage.OPTION_PREFIX);
		require("zoneLetter", ZONE_LETTER.matcher(zoneLetter).matches(), RequestMessage.OPTION_ZONE);
		require("instanceType", INSTANCE_TYPE.matcher(instanceType).matches(), RequestMessage.TYPE_INVALID);
		require("instanceType", architectureOf(instanceType).equals(image.architecture()),
				RequestMessage.TYPE_DOES_NOT_FIT_IMAGE, instanceType, architectureOf(instanceType), image.title(),
				image.architecture(), image.defaultInstanceType());
		require("volumeSizeGiB", volumeSizeGiB >= SMALLEST_VOLUME_GIB && volumeSizeGiB <= LARGEST_VOLUME_GIB,
				RequestMessage.OPTION_VOLUME, SMALLEST_VOLUME_GIB, LARGEST_VOLUME_GIB);
		require("s3PrefixListId", s3PrefixListId.map((id) -> S3_PREFIX_LIST_ID.matcher(id).matches()).orElse(true),
				RequestMessage.OPTION_PREFIX_LIST);
	}

	/**
	 * Creates the default options for a prefix and a zone.
	 */
	public static TemplateOptions of(String prefix, String zoneLetter) {
		MachineImage image = MachineImage.AL2023;
		return new TemplateOptions(prefix, zoneLetter, image.defaultInstanceType(), image, EndpointSet.FULL,
				SMALLEST_VOLUME_GIB, Optional.empty());
	}

	/**
	 * Whether the text is an allowed instance type. The image and the region may still
	 * rule it out.
	 */
	public static boolean isInstanceType(String text) {
		return INSTANCE_TYPE.matcher(text).matches();
	}

	/**
	 * The name of the template's instance profile, which is unique in the whole account.
	 */
	public static String instanceProfileName(String prefix, String region) {
		return prefix + "-" + region + "-Server";
	}

	/**
	 * The values of the template's parameters, in the template's order.
	 */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("Prefix", this.prefix);
		parameters.put("AZ1", this.zoneLetter);
		parameters.put("InstanceType", this.instanceType);
		parameters.put("ImageId", this.image.parameterName());
		parameters.put("RootDeviceName", this.image.rootDeviceName());
		parameters.put("VolumeSize", Integer.toString(this.volumeSizeGiB));
		parameters.put("EndpointSet", this.endpoints.wireName());
		parameters.put("S3PrefixListId", this.s3PrefixListId.orElse(""));
		return parameters;
	}

	private static String architectureOf(String instanceType) {
		return instanceType.startsWith("t4g.") ? "arm64" : "x86_64";
	}

	private static void require(String option, boolean holds, MessageCode code, Object... arguments) {
		if (!holds) {
			throw new InvalidTemplateOptionException(option, Message.of(code, arguments));
		}
	}

}
