package io.ssmsandbox.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * How many calls each region of the account is asked, and who goes first. Whoever works
 * in the background asks here before it calls AWS; people who wait for an answer do not,
 * but what they ask is counted. Each process has a budget of its own: where several share
 * an account, they learn of each other by AWS's refusals.
 * <p>
 * {@code portal.aws.budget} tells the calls a second that a region is asked at most now.
 */
@Component
public class CallBudget {

	private static final Logger log = LoggerFactory.getLogger(CallBudget.class);

	private final Map<String, RegionBudget> regions = new ConcurrentHashMap<>();

	private final double callsPerSecond;

	private final int callsAtOnce;

	private final MeterRegistry meters;

	private final Clock clock;

	CallBudget(CallBudgetProperties properties, AwsConnection connection, MeterRegistry meters, Clock clock) {
		this.callsPerSecond = properties.callsPerSecond(connection.emulated());
		this.callsAtOnce = properties.callsAtOnce();
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Lets somebody ask a region, or says when to come back.
	 * @return how long to stay away; nothing when let in, and {@link #leave} must follow
	 */
	public Duration enter(String region, CallPriority priority) {
		return of(region).enter(priority);
	}

	/**
	 * Makes room for the next one.
	 */
	public void leave(String region) {
		of(region).leave();
	}

	/**
	 * Since when a region has answered nothing; empty when its last answer came.
	 */
	public Optional<Instant> silentSince(String region) {
		return of(region).silentSince();
	}

	/**
	 * Since when a region has asked for fewer calls; empty once it has not done so for a
	 * while.
	 */
	public Optional<Instant> throttledSince(String region) {
		return of(region).throttledSince();
	}

	void spend(String region) {
		of(region).spend();
	}

	void learn(String region, CallOutcome outcome) {
		RegionBudget budget = of(region);
		switch (outcome) {
			case SUCCESS, REFUSED -> budget.answered();
			case UNAVAILABLE -> budget.unanswered();
			case THROTTLED -> slowDown(region, budget);
		}
	}

	private void slowDown(String region, RegionBudget budget) {
		if (budget.slowDown()) {
			log.info("AWS asks for fewer calls in {}: at most {} a second from now on, more again by and by", region,
					String.format(Locale.ROOT, "%.1f", budget.rate()));
		}
	}

	private RegionBudget of(String region) {
		return this.regions.computeIfAbsent(region, this::open);
	}

	private RegionBudget open(String region) {
		RegionBudget budget = new RegionBudget(this.callsPerSecond, this.callsAtOnce, this.clock);
		Gauge.builder("portal.aws.budget", budget, RegionBudget::rate)
			.description("Calls a second that the portal allows itself in a region")
			.tag("region", region)
			.register(this.meters);
		return budget;
	}

}
