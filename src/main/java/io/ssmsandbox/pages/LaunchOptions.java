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
 * What the request form has to offer, from what AWS says. Where AWS cannot be asked the
 * form still works: region and zone are then typed, and are checked when AWS answers.
 */
@Component
class LaunchOptions {

	/** Where the form starts, if the account has it. */
	private static final String HOME = "ap-northeast-1";

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
	 * A form with a prefix: one that is free, where none was typed. Without the database
	 * nobody can tell what is free, and the form goes without.
	 */
	LaunchForm named(LaunchForm form) {
		if (form.prefix() != null) {
			return form;
		}
		try {
			return form.with("prefix", this.proposals.propose(regionOf(form, regions())));
		}
		catch (DataAccessException ex) {
			return form;
		}
	}

	LaunchPage pageOf(LaunchForm form) {
		return pageOf(form, this.launchPreviewService::glance, null);
	}

	/**
	 * The form with what stands in the way of it, as far as AWS tells.
	 */
	LaunchPage checkedPageOf(LaunchForm form) {
		return pageOf(form, this.launchPreviewService::look, null);
	}

	LaunchPage pageOf(LaunchForm form, Refused refused) {
		return pageOf(form, this.launchPreviewService::glance, refused);
	}

	private LaunchPage pageOf(LaunchForm form, Function<LaunchForm, LaunchPreview> foresight,
			@Nullable Refused refused) {
		Map<String, Message> faults = (refused != null) ? refused.faults() : Map.of();
		Sandbox inTheWay = (refused != null) ? refused.inTheWay() : null;
		LimitExceededException limit = (refused != null) ? refused.limit() : null;
		List<AwsRegion> regions = regions();
		String region = regionOf(form, regions);
		return new LaunchPage(form, regions, region, zones(form, region, regions),
				LeaseChoice.of(this.policy, form.lease()), foresight.apply(form.withRegion(region)), faults, inTheWay,
				(limit != null) ? limit.message() : null);
	}

	private List<AwsRegion> regions() {
		return this.placementService.regionsInTime().orElse(List.of());
	}

	private static String regionOf(LaunchForm form, List<AwsRegion> regions) {
		return Optional.ofNullable(form.region()).orElseGet(() -> startFrom(regions));
	}

	private static String startFrom(List<AwsRegion> regions) {
		boolean home = regions.isEmpty() || regions.stream().anyMatch((region) -> region.name().equals(HOME));
		return home ? HOME : regions.get(0).name();
	}

	/**
	 * AWS is not asked about whatever somebody typed.
	 */
	private static String instanceType(LaunchForm form) {
		String wanted = form.effectiveInstanceType();
		return TemplateOptions.isInstanceType(wanted) ? wanted : form.effectiveImage().defaultInstanceType();
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
