package io.ssmsandbox.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.cost.Costs;
import io.ssmsandbox.cost.Estimate;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.sandbox.Billed;
import io.ssmsandbox.sandbox.LaunchRefused;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.security.CurrentOwner;
import io.ssmsandbox.template.EndpointSet;

import org.springframework.stereotype.Component;

/**
 * Looks ahead for whoever fills in the request form.
 */
@Component
class Foresights {

	private final Costs costs;

	private final Preflight preflight;

	private final LeasePolicy policy;

	private final CurrentOwner owner;

	Foresights(Costs costs, Preflight preflight, LeasePolicy policy, CurrentOwner owner) {
		this.costs = costs;
		this.preflight = preflight;
		this.policy = policy;
		this.owner = owner;
	}

	/**
	 * As far as nobody needs to be asked.
	 */
	Foresight glance(LaunchForm form) {
		return foresight(form, Map.of());
	}

	/**
	 * With everything that AWS tells, which can take some seconds.
	 */
	Foresight look(LaunchForm form) {
		try {
			LaunchRequest request = form.toDraft().validate(this.policy, this.owner.get());
			Foresight glance = glance(form);
			return new Foresight(form, glance.cost(), glance.leanSaves(), this.preflight.check(request), Map.of());
		}
		catch (LaunchRefused ex) {
			return foresight(form, Submission.Refused.of(ex.faults()).faults());
		}
	}

	private Foresight foresight(LaunchForm form, Map<String, Message> missing) {
		Optional<Estimate> cost = cost(form, form.effectiveEndpoints());
		Optional<BigDecimal> lean = cost(form, EndpointSet.LEAN).flatMap(Estimate::perHour);
		Optional<BigDecimal> saved = cost.flatMap(Estimate::perHour)
			.flatMap((mine) -> lean.map(mine::subtract))
			.filter((saving) -> saving.signum() > 0);
		return new Foresight(form, cost, saved, null, missing);
	}

	private Optional<Estimate> cost(LaunchForm form, EndpointSet endpoints) {
		return Optional.ofNullable(form.region())
			.filter((region) -> form.knowsMake())
			.flatMap((region) -> form.volume()
				.flatMap((volume) -> lease(form).map((lease) -> this.costs
					.of(new Billed(region, form.effectiveInstanceType(), endpoints, volume), lease))));
	}

	private Optional<Duration> lease(LaunchForm form) {
		try {
			return Optional.of((form.lease() != null) ? Duration.parse(form.lease()) : this.policy.defaultLease())
				.filter((lease) -> this.policy.faultOf(lease).isEmpty());
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
