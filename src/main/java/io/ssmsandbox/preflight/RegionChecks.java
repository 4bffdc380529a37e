package io.ssmsandbox.preflight;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.cloud.Ami;
import io.ssmsandbox.cloud.AvailabilityZone;
import io.ssmsandbox.cloud.AwsRegion;
import io.ssmsandbox.cloud.Images;
import io.ssmsandbox.cloud.Regions;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.springframework.stereotype.Component;

/**
 * Whether the place has what the sandbox is made of.
 */
@Component
class RegionChecks {

	private final Regions regions;

	private final Images images;

	RegionChecks(Regions regions, Images images) {
		this.regions = regions;
		this.images = images;
	}

	boolean isEnabled(String region) {
		return this.regions.all().stream().map(AwsRegion::name).anyMatch(region::equals);
	}

	Check region(LaunchRequest request) {
		String region = request.placement().region();
		return isEnabled(region) ? Check.passed(CheckName.REGION_ENABLED, region)
				: Check.failed(CheckName.REGION_ENABLED, Advice.of(Phrase.of("advice.other-region")), region);
	}

	Check zone(LaunchRequest request) {
		String zone = request.placement().availabilityZone();
		return this.regions.zoneNames(request.placement().region()).contains(zone)
				? Check.passed(CheckName.ZONE_AVAILABLE, zone)
				: Check.failed(CheckName.ZONE_AVAILABLE, otherZone(request), zone);
	}

	Check endpoints(LaunchRequest request) {
		String zone = request.placement().availabilityZone();
		List<String> missing = this.regions.servicesMissing(request.placement().region(), zone,
				request.endpoints().services());
		return missing.isEmpty()
				? Check.passed(CheckName.ENDPOINTS_IN_ZONE, zone, String.join(", ", request.endpoints().services()))
				: Check.failed(CheckName.ENDPOINTS_IN_ZONE, otherZone(request), zone, String.join(", ", missing));
	}

	Check type(LaunchRequest request) {
		String zone = request.placement().availabilityZone();
		String type = request.instanceType();
		return this.regions.zonesOffering(request.placement().region(), type).contains(zone)
				? Check.passed(CheckName.TYPE_IN_ZONE, zone, type)
				: Check.failed(CheckName.TYPE_IN_ZONE, otherZone(request), zone, type);
	}

	Check image(LaunchRequest request) {
		String region = request.placement().region();
		String title = request.image().title();
		return newest(request).map((ami) -> Check.passed(CheckName.IMAGE_PUBLISHED, region, title, ami.id()))
			.orElseGet(() -> Check.failed(CheckName.IMAGE_PUBLISHED, Advice.of(Phrase.of("advice.other-image")), region,
					title));
	}

	Check fit(LaunchRequest request) {
		String type = request.instanceType();
		String needed = newest(request).map(Ami::architecture).orElse(request.image().architecture());
		return this.regions.architectures(request.placement().region(), type).contains(needed)
				? Check.passed(CheckName.IMAGE_FITS_TYPE, type, needed)
				: Check.failed(CheckName.IMAGE_FITS_TYPE, otherType(request), type, needed);
	}

	private Optional<Ami> newest(LaunchRequest request) {
		return this.images.newest(request.placement().region(), request.image().parameterName());
	}

	/**
	 * The first zone that has everything, where there is one.
	 */
	private Advice otherZone(LaunchRequest request) {
		return this.regions
			.availabilityZones(request.placement().region(), request.endpoints().services(), request.instanceType())
			.stream()
			.filter(AvailabilityZone::supported)
			.findFirst()
			.map((zone) -> Advice.choose(Phrase.of("advice.other-zone", zone.name()), "availabilityZone", zone.name()))
			.orElseGet(() -> Advice.of(Phrase.of("advice.no-zone")));
	}

	private static Advice otherType(LaunchRequest request) {
		String type = request.image().defaultInstanceType();
		return Advice.choose(Phrase.of("advice.other-type", type), "instanceType", type);
	}

}
