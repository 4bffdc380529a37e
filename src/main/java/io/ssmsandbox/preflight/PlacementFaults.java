package io.ssmsandbox.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.ssmsandbox.cloud.AvailabilityZone;
import io.ssmsandbox.cloud.AwsRegion;
import io.ssmsandbox.sandbox.FieldFault;
import io.ssmsandbox.sandbox.Placement;
import io.ssmsandbox.template.MachineImage;

/**
 * What can be wrong with a place, said so that a person knows what to choose instead.
 */
final class PlacementFaults {

	private static final int REGIONS_NAMED = 6;

	private PlacementFaults() {
	}

	/**
	 * Names the enabled regions that look most like the wanted one.
	 */
	static FieldFault unknownRegion(String region, List<AwsRegion> enabled) {
		String nearest = enabled.stream()
			.map(AwsRegion::name)
			.sorted(Comparator.comparingInt((String name) -> -commonStart(name, region))
				.thenComparing(Comparator.naturalOrder()))
			.limit(REGIONS_NAMED)
			.collect(Collectors.joining(", "));
		int others = enabled.size() - REGIONS_NAMED;
		return new FieldFault("region", "The region " + region + " does not exist or is not enabled for this account. "
				+ "Use one that is: " + nearest + ((others > 0) ? ", or one of " + others + " others." : "."));
	}

	private static int commonStart(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

	static FieldFault typeNotOffered(String instanceType, String region) {
		return new FieldFault("instanceType", "The instance type " + instanceType + " is not offered in " + region
				+ ". Use another one, such as t3.small.");
	}

	/**
	 * An image boots only on the kind of processor that it was built for.
	 * @param architectures of the instance type; none when they are not known
	 */
	static Optional<FieldFault> ofArchitecture(String instanceType, MachineImage image, Set<String> architectures) {
		if (architectures.isEmpty() || architectures.contains(image.architecture())) {
			return Optional.empty();
		}
		return Optional.of(new FieldFault("instanceType",
				"The image " + image.wireName() + " is made for " + image.architecture() + ", and " + instanceType
						+ " is not. Use " + image.defaultInstanceType() + " or another one for " + image.architecture()
						+ ", or another image."));
	}

	static Optional<FieldFault> ofZone(Placement placement, List<AvailabilityZone> zones) {
		Optional<AvailabilityZone> wanted = zones.stream()
			.filter((zone) -> zone.name().equals(placement.availabilityZone()))
			.findFirst();
		if (wanted.isPresent() && wanted.get().supported()) {
			return Optional.empty();
		}
		String reason = wanted.map(AvailabilityZone::reason)
			.orElse("There is no zone " + placement.availabilityZone() + " for this account.");
		return Optional.of(new FieldFault("availabilityZone", reason + " " + alternative(placement.region(), zones)));
	}

	private static String alternative(String region, List<AvailabilityZone> zones) {
		List<String> letters = zones.stream()
			.filter(AvailabilityZone::supported)
			.map(AvailabilityZone::letter)
			.toList();
		return letters.isEmpty()
				? "No zone of " + region
						+ " offers it all; use other endpoints, another instance type or another region."
				: "Use one of these zones: " + String.join(", ", letters) + ".";
	}

}
