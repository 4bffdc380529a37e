package io.ssmsandbox.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.pages.LaunchSubmission.Refused;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.preflight.PrefixProposals;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.template.TemplateOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Collects the options of the request form from AWS. When AWS is unreachable, the form
 * still works: the user types region and zone, and they are checked later.
 */
@Component
class LaunchOptions {

	/** The default region, if the account has it. */
	private static final String DEFAULT_REGION = "ap-northeast-1";

	private final PlacementService placementService;

	private final LeasePolicy policy;

	private final PrefixProposals proposals;

	private final LaunchPreviewService launchPreviewService;

	LaunchOptions(PlacementService placementService, LeasePolicy policy, PrefixProposals proposals,
			LaunchPreviewService launchPreviewService) {
		this.placementService = placementService;
		this.policy = policy;
		this.proposals = proposals;
		this.launchPreviewService = launchPreviewService;
	}

	/**
	 * Fills in a free prefix when none was typed. Without the database the portal cannot
	 * know which prefixes are free, and the field stays empty.
	 */
	LaunchForm withProposedPrefix(LaunchForm form) {
		if (form.prefix() != null) {
			return form;
		}
		try {
			return form.withField("prefix", this.proposals.propose(regionOf(form, regions())));
		}
		catch (DataAccessException ex) {
			return form;
		}
	}

	LaunchPage pageOf(LaunchForm form) {
		return pageOf(form, this.launchPreviewService::previewWithoutChecks, null);
	}

	/**
	 * Returns the form with the results of the launch checks.
	 */
	LaunchPage checkedPageOf(LaunchForm form) {
		return pageOf(form, this.launchPreviewService::previewWithChecks, null);
	}

	LaunchPage pageOf(LaunchForm form, Refused refused) {
		return pageOf(form, this.launchPreviewService::previewWithoutChecks, refused);
	}

	private LaunchPage pageOf(LaunchForm form, Function<LaunchForm, LaunchPreview> preview, @Nullable Refused refused) {
		Map<String, Message> errors = (refused != null) ? refused.faults() : Map.of();
		Sandbox inTheWay = (refused != null) ? refused.inTheWay() : null;
		LimitExceededException limit = (refused != null) ? refused.limit() : null;
		List<AwsRegion> regions = regions();
		String region = regionOf(form, regions);
		return new LaunchPage(form, regions, region, zones(form, region, regions),
				LeaseChoice.of(this.policy, form.lease()), preview.apply(form.withRegion(region)), errors, inTheWay,
				(limit != null) ? limit.message() : null);
	}

	private List<AwsRegion> regions() {
		return this.placementService.regionsInTime().orElse(List.of());
	}

	private static String regionOf(LaunchForm form, List<AwsRegion> regions) {
		return Optional.ofNullable(form.region()).orElseGet(() -> defaultRegion(regions));
	}

	private static String defaultRegion(List<AwsRegion> regions) {
		boolean available = regions.isEmpty()
				|| regions.stream().anyMatch((region) -> region.name().equals(DEFAULT_REGION));
		return available ? DEFAULT_REGION : regions.get(0).name();
	}

	/**
	 * Replaces unknown instance types, so that AWS is never queried with arbitrary text.
	 */
	private static String instanceType(LaunchForm form) {
		String requested = form.effectiveInstanceType();
		return TemplateOptions.isInstanceType(requested) ? requested : form.effectiveImage().defaultInstanceType();
	}

	private ZoneChoice zones(LaunchForm form, String region, List<AwsRegion> regions) {
		if (!regions.isEmpty() && regions.stream().noneMatch((known) -> known.name().equals(region))) {
			return ZoneChoice.unknown(Message.of(RequestMessage.ZONES_OF_UNKNOWN_REGION));
		}
		return this.placementService.zonesInTime(region, form.effectiveEndpoints(), instanceType(form))
			.map((zones) -> ZoneChoice.of(zones, form.withRegion(region).zoneName()))
			.orElseGet(() -> ZoneChoice.unknown(Message.of(RequestMessage.ZONES_UNAVAILABLE)));
	}

}
