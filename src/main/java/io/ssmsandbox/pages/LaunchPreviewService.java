package io.ssmsandbox.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.cost.CostEstimate;
import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.security.CurrentOwner;
import io.ssmsandbox.template.EndpointSet;

import org.springframework.stereotype.Component;

/**
 * Previews the cost and the check results of a launch.
 */
@Component
class LaunchPreviewService {

	private final CostEstimator costEstimator;

	private final Preflight preflight;

	private final LeasePolicy policy;

	private final CurrentOwner owner;

	LaunchPreviewService(CostEstimator costEstimator, Preflight preflight, LeasePolicy policy, CurrentOwner owner) {
		this.costEstimator = costEstimator;
		this.preflight = preflight;
		this.policy = policy;
		this.owner = owner;
	}

	/**
	 * Returns the preview without AWS calls.
	 */
	LaunchPreview previewWithoutChecks(LaunchForm form) {
		return preview(form, Map.of());
	}

	/**
	 * Returns the preview with the check results from AWS, which can take some seconds.
	 */
	LaunchPreview previewWithChecks(LaunchForm form) {
		try {
			LaunchRequest request = form.toDraft().validate(this.policy, this.owner.get());
			LaunchPreview preview = previewWithoutChecks(form);
			return new LaunchPreview(form, preview.cost(), preview.leanSaves(), this.preflight.check(request),
					Map.of());
		}
		catch (InvalidLaunchException ex) {
			return preview(form, LaunchSubmission.Refused.of(ex.errors()).faults());
		}
	}

	private LaunchPreview preview(LaunchForm form, Map<String, Message> missing) {
		Optional<CostEstimate> cost = cost(form, form.effectiveEndpoints());
		Optional<BigDecimal> lean = cost(form, EndpointSet.LEAN).flatMap(CostEstimate::perHour);
		Optional<BigDecimal> saved = cost.flatMap(CostEstimate::perHour)
			.flatMap((chosen) -> lean.map(chosen::subtract))
			.filter((saving) -> saving.signum() > 0);
		return new LaunchPreview(form, cost, saved, null, missing);
	}

	private Optional<CostEstimate> cost(LaunchForm form, EndpointSet endpoints) {
		return Optional.ofNullable(form.region())
			.filter((region) -> form.hasKnownImageAndEndpoints())
			.flatMap((region) -> form.parsedVolumeSize()
				.flatMap((volume) -> lease(form).map((lease) -> this.costEstimator
					.estimate(new BillableResources(region, form.effectiveInstanceType(), endpoints, volume), lease))));
	}

	private Optional<Duration> lease(LaunchForm form) {
		try {
			return Optional.of((form.lease() != null) ? Duration.parse(form.lease()) : this.policy.defaultLease())
				.filter((lease) -> this.policy.findError(lease).isEmpty());
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
