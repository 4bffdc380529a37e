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
 * An unvalidated launch request from the form or from JSON. A missing field takes its
 * default. Validation reports all errors at once, so that the user does not have to send
 * a form five times.
 *
 * @param prefix required
 * @param region required
 * @param availabilityZone required, as a letter or a full name
 * @param instanceType defaults to {@code t3.small}, or to {@code t4g.small} for an arm64
 * image
 * @param image the wire name of an image, {@code al2023} by default
 * @param endpoints {@code full} or {@code lean}, {@code full} by default
 * @param volumeSizeGiB 8 by default
 * @param lease an ISO-8601 duration, {@code portal.lease.default} by default
 */
public record LaunchDraft(@Nullable String prefix, @Nullable String region, @Nullable String availabilityZone,
		@Nullable String instanceType, @Nullable String image, @Nullable String endpoints,
		@Nullable Integer volumeSizeGiB, @Nullable String lease) {

	/**
	 * Returns the valid request.
	 * @throws InvalidLaunchException when the draft is invalid, with an error for each
	 * field to correct
	 */
	public LaunchRequest validate(LeasePolicy policy, Owner owner) {
		List<FieldError> errors = new ArrayList<>();
		String validPrefix = checkPrefix(errors);
		String validRegion = checkRegion(errors);
		String zone = checkZone(validRegion, errors);
		MachineImage validImage = checkImage(errors);
		String type = nonEmpty(this.instanceType).orElse(validImage.defaultInstanceType());
		EndpointSet validEndpoints = checkEndpoints(errors);
		int volume = checkVolume(errors);
		Duration duration = checkLease(policy, errors);
		if (!errors.isEmpty()) {
			throw new InvalidLaunchException(errors);
		}
		LaunchRequest request = new LaunchRequest(new Prefix(validPrefix), new Placement(validRegion, zone), type,
				validImage, validEndpoints, volume, duration, owner);
		checkFitOfTemplate(request);
		return request;
	}

	/**
	 * Checks what only the template knows, such as which instance types boot which image.
	 */
	private static void checkFitOfTemplate(LaunchRequest request) {
		try {
			request.templateOptions(Optional.empty());
		}
		catch (InvalidTemplateOptionException ex) {
			throw new InvalidLaunchException(List.of(new FieldError(ex.option(), ex.message())));
		}
	}

	private String checkPrefix(List<FieldError> errors) {
		String text = nonEmpty(this.prefix).orElse("");
		if (text.isEmpty()) {
			errors.add(FieldError.of("prefix", RequestMessage.PREFIX_MISSING));
		}
		else if (!Prefix.isValid(text)) {
			errors.add(FieldError.of("prefix", RequestMessage.PREFIX_INVALID));
		}
		return text;
	}

	private String checkRegion(List<FieldError> errors) {
		String text = nonEmpty(this.region).orElse("");
		if (text.isEmpty()) {
			errors.add(FieldError.of("region", RequestMessage.REGION_MISSING));
		}
		else if (!Placement.isRegion(text)) {
			errors.add(FieldError.of("region", RequestMessage.REGION_INVALID));
		}
		return text;
	}

	private String checkZone(String validRegion, List<FieldError> errors) {
		String text = nonEmpty(this.availabilityZone).orElse("");
		if (text.isEmpty()) {
			errors.add(FieldError.of("availabilityZone", RequestMessage.ZONE_MISSING));
			return text;
		}
		String name = Placement.fullZoneName(validRegion, text);
		if (Placement.isRegion(validRegion) && !Placement.isZoneOf(validRegion, name)) {
			errors.add(FieldError.of("availabilityZone", RequestMessage.ZONE_INVALID, validRegion));
		}
		return name;
	}

	private MachineImage checkImage(List<FieldError> errors) {
		Optional<String> text = nonEmpty(this.image);
		Optional<MachineImage> known = text.map(MachineImage::of).orElse(Optional.of(MachineImage.AL2023));
		if (known.isEmpty()) {
			errors.add(FieldError.of("image", RequestMessage.IMAGE_UNKNOWN,
					Arrays.stream(MachineImage.values()).map(MachineImage::wireName).toList()));
		}
		return known.orElse(MachineImage.AL2023);
	}

	private EndpointSet checkEndpoints(List<FieldError> errors) {
		Optional<String> text = nonEmpty(this.endpoints);
		Optional<EndpointSet> known = text.map(EndpointSet::of).orElse(Optional.of(EndpointSet.FULL));
		if (known.isEmpty()) {
			errors.add(FieldError.of("endpoints", RequestMessage.ENDPOINTS_UNKNOWN));
		}
		return known.orElse(EndpointSet.FULL);
	}

	private int checkVolume(List<FieldError> errors) {
		int size = (this.volumeSizeGiB != null) ? this.volumeSizeGiB : LaunchRequest.MIN_VOLUME_GIB;
		if (size < LaunchRequest.MIN_VOLUME_GIB || size > LaunchRequest.MAX_VOLUME_GIB) {
			errors.add(FieldError.of("volumeSizeGiB", RequestMessage.VOLUME_SIZE, LaunchRequest.MIN_VOLUME_GIB,
					LaunchRequest.MAX_VOLUME_GIB));
		}
		return size;
	}

	private Duration checkLease(LeasePolicy policy, List<FieldError> errors) {
		Optional<String> text = nonEmpty(this.lease);
		if (text.isEmpty()) {
			return policy.defaultLease();
		}
		try {
			Duration duration = Duration.parse(text.get());
			policy.findError(duration).ifPresent((message) -> errors.add(new FieldError("lease", message)));
			return duration;
		}
		catch (DateTimeParseException | ArithmeticException ex) {
			errors.add(FieldError.of("lease", RequestMessage.LEASE_INVALID));
			return policy.defaultLease();
		}
	}

	private static Optional<String> nonEmpty(@Nullable String text) {
		return Optional.ofNullable(text).filter((value) -> !value.isEmpty());
	}

}
