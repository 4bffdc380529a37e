package io.ssmsandbox.api;

import java.util.stream.Collectors;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.UnknownRegionException;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.sandbox.Placement;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import io.ssmsandbox.template.TemplateOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the regions and zones for sandboxes.
 */
@RestController
@RequestMapping("/regions")
class RegionsApiController {

	private final PlacementService placementService;

	RegionsApiController(PlacementService placementService) {
		this.placementService = placementService;
	}

	@GetMapping
	ListView<RegionView> regions() {
		return new ListView<>(this.placementService.regions().stream().map(RegionView::of).toList());
	}

	@GetMapping("/{region}/availability-zones")
	ListView<ZoneView> zones(@PathVariable String region, @RequestParam(required = false) @Nullable String endpoints,
			@RequestParam(required = false) @Nullable String instanceType) {
		if (!Placement.isRegion(region)) {
			throw new UnknownRegionException(region);
		}
		EndpointSet set = StringUtils.hasText(endpoints) ? parse(endpoints) : EndpointSet.FULL;
		String type = StringUtils.hasText(instanceType) ? checked(instanceType)
				: MachineImage.AL2023.defaultInstanceType();
		return new ListView<>(this.placementService.zones(region, set, type).stream().map(ZoneView::of).toList());
	}

	private static EndpointSet parse(String endpoints) {
		return EndpointSet.of(endpoints)
			.orElseThrow(() -> InvalidParameterException.query("endpoints", RequestMessage.ENDPOINTS_UNKNOWN));
	}

	private static String checked(String instanceType) {
		if (!TemplateOptions.isInstanceType(instanceType)) {
			throw InvalidParameterException.query("instanceType", RequestMessage.TYPE_INVALID);
		}
		return instanceType;
	}

	/**
	 * A region that is enabled for the account.
	 */
	record RegionView(String name, String title) {

		static RegionView of(AwsRegion region) {
			return new RegionView(region.name(), region.title());
		}

	}

	/**
	 * A zone, and whether it supports a sandbox.
	 *
	 * @param reason why it does not; null when it does
	 */
	record ZoneView(String name, String letter, String zoneId, boolean supported, @Nullable String reason) {

		private static @Nullable String reason(AvailabilityZone zone) {
			return zone.supported() ? null
					: zone.reasons().stream().map(Message::inEnglish).collect(Collectors.joining(" "));
		}

		static ZoneView of(AvailabilityZone zone) {
			return new ZoneView(zone.name(), zone.letter(), zone.zoneId(), zone.supported(), reason(zone));
		}

	}

}
