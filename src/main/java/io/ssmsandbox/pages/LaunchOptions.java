package io.ssmsandbox.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.AwsRegion;
import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.cloud.UnknownRegion;
import io.ssmsandbox.pages.Submission.Refused;
import io.ssmsandbox.preflight.Placements;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What the request form has to offer, from what AWS says. Where AWS cannot be asked the
 * form still works: region and zone are then typed, and are checked when AWS answers.
 */
@Component
class LaunchOptions {

	private static final Logger log = LoggerFactory.getLogger(LaunchOptions.class);

	/** Where the form starts, if the account has it. */
	private static final String HOME = "ap-northeast-1";

	private final Placements placements;

	private final LeasePolicy policy;

	LaunchOptions(Placements placements, LeasePolicy policy) {
		this.placements = placements;
		this.policy = policy;
	}

	LaunchPage pageOf(LaunchForm form) {
		return pageOf(form, Map.of(), null);
	}

	LaunchPage pageOf(LaunchForm form, Refused refused) {
		return pageOf(form, refused.faults(), refused.inTheWay());
	}

	private LaunchPage pageOf(LaunchForm form, Map<String, String> faults, @Nullable Sandbox inTheWay) {
		List<AwsRegion> regions = regions();
		String region = Optional.ofNullable(form.region()).orElseGet(() -> startFrom(regions));
		return new LaunchPage(form, regions, region, zones(form, region), LeaseChoice.of(this.policy, form.lease()),
				faults, inTheWay);
	}

	/**
	 * The account's regions; empty when AWS could not tell.
	 */
	private List<AwsRegion> regions() {
		try {
			return this.placements.regions();
		}
		catch (AwsUnavailable | AwsRefused ex) {
			log.debug("The form goes without a list of regions", ex);
			return List.of();
		}
	}

	private static String startFrom(List<AwsRegion> regions) {
		boolean home = regions.isEmpty() || regions.stream().anyMatch((region) -> region.name().equals(HOME));
		return home ? HOME : regions.get(0).name();
	}

	private ZoneChoice zones(LaunchForm form, String region) {
		try {
			return ZoneChoice.of(this.placements.zones(region, form.effectiveEndpoints(), form.effectiveInstanceType()),
					form.withRegion(region).zoneName());
		}
		catch (UnknownRegion ex) {
			return ZoneChoice.unknown("This account has no region of that name.");
		}
		catch (AwsUnavailable ex) {
			log.debug("The form goes without the zones of {}", region, ex);
			return ZoneChoice.unknown("AWS does not answer right now, so its zones cannot be listed. "
					+ "Type a letter; it is checked as soon as AWS answers.");
		}
		catch (AwsRefused ex) {
			log.debug("The form goes without the zones of {}", region, ex);
			return ZoneChoice.unknown("AWS refused to list the zones (" + ex.code() + "). Type a letter instead.");
		}
	}

}
