package io.ssmsandbox.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.Placement;
import io.ssmsandbox.template.MachineImage;

/**
 * Creates the errors of a placement, with the values that the user can choose instead.
 */
final class PlacementErrors {

	private static final int REGIONS_NAMED = 6;

	private PlacementErrors() {
	}

	/**
	 * Lists the enabled regions whose names are most similar to the requested one.
	 */
	static FieldError unknownRegion(String region, List<AwsRegion> enabled) {
		List<String> nearest = enabled.stream()
			.map(AwsRegion::name)
			.sorted(Comparator.comparingInt((String name) -> -commonStart(name, region))
				.thenComparing(Comparator.naturalOrder()))
			.limit(REGIONS_NAMED)
			.toList();
		int others = enabled.size() - REGIONS_NAMED;
		return (others > 0) ? FieldError.of("region", RequestMessage.REGION_UNKNOWN_OF_MANY, region, nearest, others)
				: FieldError.of("region", RequestMessage.REGION_UNKNOWN, region, nearest);
	}

	private static int commonStart(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

	static FieldError typeNotOffered(String instanceType, String region) {
		return FieldError.of("instanceType", RequestMessage.TYPE_NOT_OFFERED, instanceType, region);
	}

	/**
	 * Checks the architecture: an image boots only on the processors it was built for.
	 * @param architectures the architectures of the instance type; empty when unknown
	 */
	static Optional<FieldError> ofArchitecture(String instanceType, MachineImage image, Set<String> architectures) {
		if (architectures.isEmpty() || architectures.contains(image.architecture())) {
			return Optional.empty();
		}
		return Optional.of(FieldError.of("instanceType", RequestMessage.IMAGE_DOES_NOT_FIT_TYPE, image.wireName(),
				image.architecture(), instanceType, image.defaultInstanceType()));
	}

	static Optional<FieldError> ofZone(Placement placement, List<AvailabilityZone> zones) {
		Optional<AvailabilityZone> chosen = zones.stream()
			.filter((zone) -> zone.name().equals(placement.availabilityZone()))
			.findFirst();
		if (chosen.isPresent() && chosen.get().supported()) {
			return Optional.empty();
		}
		List<Message> reasons = chosen.map(AvailabilityZone::reasons)
			.orElseGet(() -> List.of(Message.of(RequestMessage.ZONE_UNKNOWN, placement.availabilityZone())));
		return Optional.of(unsupported(reasons, placement.region(), zones));
	}

	private static FieldError unsupported(List<Message> reasons, String region, List<AvailabilityZone> zones) {
		List<String> letters = zones.stream()
			.filter(AvailabilityZone::supported)
			.map(AvailabilityZone::letter)
			.toList();
		return letters.isEmpty() ? FieldError.of("availabilityZone", RequestMessage.NO_ZONE_SUPPORTED, reasons, region)
				: FieldError.of("availabilityZone", RequestMessage.ZONE_UNSUPPORTED, reasons, letters);
	}

}
