package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.InvalidTemplateOptionException;
import io.ssmsandbox.template.MachineImage;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was typed, on the form or as JSON, before it is known to make sense.
 * What was left out takes its default; every fault is found in one go, so that nobody has
 * to send a form five times.
 *
 * @param prefix required
 * @param region required
 * @param availabilityZone required, as a letter or a full name
 * @param instanceType {@code t3.small}, or {@code t4g.small} for an arm64 image, when
 * left out
 * @param image the wire name of an image, {@code al2023} when left out
 * @param endpoints {@code full} or {@code lean}, {@code full} when left out
 * @param volumeSizeGiB 8 when left out
 * @param lease an ISO-8601 duration, {@code portal.lease.default} when left out
 */
public record LaunchDraft(@Nullable String prefix, @Nullable String region, @Nullable String availabilityZone,
		@Nullable String instanceType, @Nullable String image, @Nullable String endpoints,
		@Nullable Integer volumeSizeGiB, @Nullable String lease) {

	/**
	 * The request that this draft means.
	 * @throws InvalidLaunchException when it means none, with a fault for each field to
	 * mend
	 */
	public LaunchRequest validate(LeasePolicy policy, Owner owner) {
		List<FieldError> faults = new ArrayList<>();
		String validPrefix = checkPrefix(faults);
		String validRegion = checkRegion(faults);
		String zone = checkZone(validRegion, faults);
		MachineImage validImage = checkImage(faults);
		String type = given(this.instanceType).orElse(validImage.defaultInstanceType());
		EndpointSet validEndpoints = checkEndpoints(faults);
		int volume = checkVolume(faults);
		Duration duration = checkLease(policy, faults);
		if (!faults.isEmpty()) {
			throw new InvalidLaunchException(faults);
		}
		LaunchRequest request = new LaunchRequest(new Prefix(validPrefix), new Placement(validRegion, zone), type,
				validImage, validEndpoints, volume, duration, owner);
		checkFitOfTemplate(request);
		return request;
	}

	/**
	 * What only the template knows, such as which instance types boot which image.
	 */
	private static void checkFitOfTemplate(LaunchRequest request) {
		try {
			request.templateOptions(Optional.empty());
		}
		catch (InvalidTemplateOptionException ex) {
			throw new InvalidLaunchException(List.of(new FieldError(ex.option(), ex.message())));
		}
	}

	private String checkPrefix(List<FieldError> faults) {
		String text = given(this.prefix).orElse("");
		if (text.isEmpty()) {
			faults.add(FieldError.of("prefix", RequestMessage.PREFIX_MISSING));
		}
		else if (!Prefix.isValid(text)) {
			faults.add(FieldError.of("prefix", RequestMessage.PREFIX_INVALID));
		}
		return text;
	}

	private String checkRegion(List<FieldError> faults) {
		String text = given(this.region).orElse("");
		if (text.isEmpty()) {
			faults.add(FieldError.of("region", RequestMessage.REGION_MISSING));
		}
		else if (!Placement.isRegion(text)) {
			faults.add(FieldError.of("region", RequestMessage.REGION_INVALID));
		}
		return text;
	}

	private String checkZone(String validRegion, List<FieldError> faults) {
		String text = given(this.availabilityZone).orElse("");
		if (text.isEmpty()) {
			faults.add(FieldError.of("availabilityZone", RequestMessage.ZONE_MISSING));
			return text;
		}
		String name = Placement.fullZoneName(validRegion, text);
		if (Placement.isRegion(validRegion) && !Placement.isZoneOf(validRegion, name)) {
			faults.add(FieldError.of("availabilityZone", RequestMessage.ZONE_INVALID, validRegion));
		}
		return name;
	}

	private MachineImage checkImage(List<FieldError> faults) {
		Optional<String> text = given(this.image);
		Optional<MachineImage> known = text.map(MachineImage::of).orElse(Optional.of(MachineImage.AL2023));
		if (known.isEmpty()) {
			faults.add(FieldError.of("image", RequestMessage.IMAGE_UNKNOWN,
					Arrays.stream(MachineImage.values()).map(MachineImage::wireName).toList()));
		}
		return known.orElse(MachineImage.AL2023);
	}

	private EndpointSet checkEndpoints(List<FieldError> faults) {
		Optional<String> text = given(this.endpoints);
		Optional<EndpointSet> known = text.map(EndpointSet::of).orElse(Optional.of(EndpointSet.FULL));
		if (known.isEmpty()) {
			faults.add(FieldError.of("endpoints", RequestMessage.ENDPOINTS_UNKNOWN));
		}
		return known.orElse(EndpointSet.FULL);
	}

	private int checkVolume(List<FieldError> faults) {
		int size = (this.volumeSizeGiB != null) ? this.volumeSizeGiB : LaunchRequest.MIN_VOLUME_GIB;
		if (size < LaunchRequest.MIN_VOLUME_GIB || size > LaunchRequest.MAX_VOLUME_GIB) {
			faults.add(FieldError.of("volumeSizeGiB", RequestMessage.VOLUME_SIZE, LaunchRequest.MIN_VOLUME_GIB,
					LaunchRequest.MAX_VOLUME_GIB));
		}
		return size;
	}

	private Duration checkLease(LeasePolicy policy, List<FieldError> faults) {
		Optional<String> text = given(this.lease);
		if (text.isEmpty()) {
			return policy.defaultLease();
		}
		try {
			Duration duration = Duration.parse(text.get());
			policy.faultOf(duration).ifPresent((message) -> faults.add(new FieldError("lease", message)));
			return duration;
		}
		catch (DateTimeParseException | ArithmeticException ex) {
			faults.add(FieldError.of("lease", RequestMessage.LEASE_INVALID));
			return policy.defaultLease();
		}
	}

	private static Optional<String> given(@Nullable String text) {
		return Optional.ofNullable(text).filter((value) -> !value.isEmpty());
	}

}
