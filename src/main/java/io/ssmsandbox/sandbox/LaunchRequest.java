package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import io.ssmsandbox.template.TemplateOptions;

/**
 * A valid launch request. Input from outside becomes a request through
 * {@link LaunchDraft}, which validates it.
 *
 * @param prefix starts the names of everything in the sandbox
 * @param placement region and zone
 * @param instanceType an EC2 instance type, such as {@code t3.small}
 * @param image the machine image of the instance
 * @param endpoints which VPC endpoints the sandbox gets
 * @param volumeSizeGiB size of the root volume, 8 to 100 GiB
 * @param lease how long the sandbox lives, counted from the acceptance of the request
 * @param owner the requesting owner
 */
public record LaunchRequest(Prefix prefix, Placement placement, String instanceType, MachineImage image,
		EndpointSet endpoints, int volumeSizeGiB, Duration lease, Owner owner) {

	/** The smallest and the largest root volume, in GiB. */
	public static final int MIN_VOLUME_GIB = TemplateOptions.SMALLEST_VOLUME_GIB;

	public static final int MAX_VOLUME_GIB = TemplateOptions.LARGEST_VOLUME_GIB;

	public LaunchRequest {
		if (volumeSizeGiB < MIN_VOLUME_GIB || volumeSizeGiB > MAX_VOLUME_GIB) {
			throw new IllegalArgumentException(
					"A volume must have " + MIN_VOLUME_GIB + " to " + MAX_VOLUME_GIB + " GiB");
		}
		if (lease.isNegative() || lease.isZero()) {
			throw new IllegalArgumentException("A lease must be longer than zero");
		}
	}

	/**
	 * Converts the request to template options.
	 * @param s3PrefixListId the region's managed prefix list of S3, if known
	 */
	public TemplateOptions templateOptions(Optional<String> s3PrefixListId) {
		return new TemplateOptions(this.prefix.value(), this.placement.zoneLetter(), this.instanceType, this.image,
				this.endpoints, this.volumeSizeGiB, s3PrefixListId);
	}

}
