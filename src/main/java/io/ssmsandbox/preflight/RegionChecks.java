package io.ssmsandbox.preflight;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.MachineImageId;
import io.ssmsandbox.aws.MachineImages;
import io.ssmsandbox.aws.Regions;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.RemedyAdvice;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.LaunchRequest;

import org.springframework.stereotype.Component;

/**
 * Checks whether the region and the zone offer what the sandbox needs.
 */
@Component
class RegionChecks {

	private final Regions regions;

	private final MachineImages machineImages;

	RegionChecks(Regions regions, MachineImages machineImages) {
		this.regions = regions;
		this.machineImages = machineImages;
	}

	boolean isEnabled(String region) {
		return this.regions.all().stream().map(AwsRegion::name).anyMatch(region::equals);
	}

	Check checkRegion(LaunchRequest request) {
		String region = request.placement().region();
		return isEnabled(region) ? Check.passed(CheckName.REGION_ENABLED, region)
				: Check.failed(CheckName.REGION_ENABLED, Suggestion.of(Message.of(RemedyAdvice.OTHER_REGION)),
						CauseCode.REGION_NOT_ENABLED, request);
	}

	Check checkZone(LaunchRequest request) {
		String zone = request.placement().availabilityZone();
		return this.regions.zoneNames(request.placement().region()).contains(zone)
				? Check.passed(CheckName.ZONE_AVAILABLE, zone)
				: Check.failed(CheckName.ZONE_AVAILABLE, otherZone(request), CauseCode.ZONE_UNKNOWN, request);
	}

	Check checkEndpoints(LaunchRequest request) {
		String zone = request.placement().availabilityZone();
		List<String> missing = this.regions.servicesMissing(request.placement().region(), zone,
				request.endpoints().services());
		return missing.isEmpty() ? Check.passed(CheckName.ENDPOINTS_IN_ZONE, zone, request.endpoints().services())
				: Check.failed(CheckName.ENDPOINTS_IN_ZONE, otherZone(request),
						Message.of(CheckMessage.ENDPOINTS_IN_ZONE_FAILED, zone, missing));
	}

	Check checkInstanceType(LaunchRequest request) {
		String zone = request.placement().availabilityZone();
		String type = request.instanceType();
		return this.regions.zonesOffering(request.placement().region(), type).contains(zone)
				? Check.passed(CheckName.TYPE_IN_ZONE, zone, type)
				: Check.failed(CheckName.TYPE_IN_ZONE, otherZone(request), CauseCode.TYPE_NOT_IN_ZONE, request);
	}

	Check checkImage(LaunchRequest request) {
		String region = request.placement().region();
		String title = request.image().title();
		return newest(request)
			.map((machineImageId) -> Check.passed(CheckName.IMAGE_PUBLISHED, region, title, machineImageId.id()))
			.orElseGet(() -> Check.failed(CheckName.IMAGE_PUBLISHED,
					Suggestion.of(Message.of(RemedyAdvice.OTHER_IMAGE)), CauseCode.IMAGE_PARAMETER_MISSING, request));
	}

	Check checkImageFitsType(LaunchRequest request) {
		String type = request.instanceType();
		String needed = newest(request).map(MachineImageId::architecture).orElse(request.image().architecture());
		return this.regions.architectures(request.placement().region(), type).contains(needed)
				? Check.passed(CheckName.IMAGE_FITS_TYPE, type, needed)
				: Check.failed(CheckName.IMAGE_FITS_TYPE, otherType(request), CauseCode.ARCHITECTURE_MISMATCH, request);
	}

	private Optional<MachineImageId> newest(LaunchRequest request) {
		return this.machineImages.newest(request.placement().region(), request.image().parameterName());
	}

	/**
	 * Suggests the first zone that offers everything, if there is one.
	 */
	private Suggestion otherZone(LaunchRequest request) {
		return this.regions
			.availabilityZones(request.placement().region(), request.endpoints().services(), request.instanceType())
			.stream()
			.filter(AvailabilityZone::supported)
			.findFirst()
			.map((zone) -> Suggestion.choose(Message.of(RemedyAdvice.OTHER_ZONE, zone.name()), "availabilityZone",
					zone.name()))
			.orElseGet(() -> Suggestion.of(Message.of(RemedyAdvice.NO_ZONE)));
	}

	private static Suggestion otherType(LaunchRequest request) {
		String type = request.image().defaultInstanceType();
		return Suggestion.choose(Message.of(RemedyAdvice.OTHER_TYPE, type), "instanceType", type);
	}

}
