package io.ssmsandbox.aws;

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
 * How many calls each target of the account gets, and who goes first. Work in the
 * background enters here before it calls AWS. Every other call, such as a reader's, is
 * reserved as it is sent, and is not sent where the rest is kept for work. Each process
 * has a budget of its own: where several share an account, they learn of each other by
 * AWS's refusals.
 * <p>
 * {@code portal.aws.budget} tells the calls a second that a target gets at most now.
 */
@Component
public class CallBudget {

	private static final Logger log = LoggerFactory.getLogger(CallBudget.class);

	private final Map<BudgetTarget, CallBucket> buckets = new ConcurrentHashMap<>();

	private final Map<BudgetTarget, CallQueue> queues = new ConcurrentHashMap<>();

	private final CallBudgetProperties properties;

	private final boolean emulated;

	private final MeterRegistry meters;

	private final Clock clock;

	CallBudget(CallBudgetProperties properties, AwsConnection connection, MeterRegistry meters, Clock clock) {
		this.properties = properties;
		this.emulated = connection.emulated();
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Lets this thread call a target, or says when to come back. Calls of the thread to
	 * other targets are reserved one by one, as urgent as this visit.
	 * @return how long to stay away; nothing when let in, and {@link #leave} must follow
	 * on the same thread
	 */
	public Duration enter(BudgetTarget target, CallPriority priority) {
		Duration away = bucket(target).enter(priority);
		if (away.isZero()) {
			CallerContext.begin(target, priority);
		}
		return away;
	}

	/**
	 * Makes room for the next one.
	 */
	public void leave(BudgetTarget target) {
		CallerContext.end();
		bucket(target).leave();
	}

	/**
	 * Whether a target has calls to spare for somebody who is not let in.
	 */
	public boolean hasRoom(BudgetTarget target, CallPriority priority) {
		return bucket(target).hasRoom(priority);
	}

	/**
	 * Since when a target has answered nothing; empty when its last answer came.
	 */
	public Optional<Instant> silentSince(BudgetTarget target) {
		return bucket(target).silentSince();
	}

	/**
	 * Since when a target has asked for fewer calls; empty once it has not done so for a
	 * while.
	 */
	public Optional<Instant> throttledSince(BudgetTarget target) {
		return bucket(target).throttledSince();
	}

	/**
	 * Sends one attempt of a call, for whom this thread works.
	 * @throws NoCallToSpareException when the target has none to spare for them
	 */
	<T, X extends Exception> T send(BudgetTarget target, CallQueue.Attempt<T, X> attempt) throws X {
		return this.queues.computeIfAbsent(target, (key) -> new CallQueue(key, bucket(key)))
			.send(CallerContext.current(), attempt);
	}

	void learn(BudgetTarget target, CallOutcome outcome) {
		CallBucket bucket = bucket(target);
		switch (outcome) {
			case SUCCESS, REFUSED -> bucket.answered();
			case UNAVAILABLE -> bucket.unanswered();
			case THROTTLED -> slowDown(target, bucket);
			case UNSENT -> log.debug("No call to {} to spare", target);
		}
	}

	private void slowDown(BudgetTarget target, CallBucket bucket) {
		if (bucket.slowDown()) {
			log.info("AWS asks for fewer calls in {} ({}): at most {} a second from now on, more again by and by",
					target.region(), target.services().label(), String.format(Locale.ROOT, "%.1f", bucket.rate()));
		}
	}

	CallBucket bucket(BudgetTarget target) {
		return this.buckets.computeIfAbsent(target, this::open);
	}

	private CallBucket open(BudgetTarget target) {
		CallBucket bucket = new CallBucket(this.properties.callsPerSecond(target.services(), this.emulated),
				this.properties.callsAtOnce(), this.clock);
		Gauge.builder("portal.aws.budget", bucket, CallBucket::rate)
			.description("Calls a second that the portal allows itself to some services of a region")
			.tag("region", target.region())
			.tag("services", target.services().label())
			.register(this.meters);
		return bucket;
	}

}
