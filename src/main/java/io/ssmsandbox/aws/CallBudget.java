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
 * Limits the calls to each target and orders them by priority. Background work enters
 * before it calls AWS. Every other call, such as a reader's, takes its token when it is
 * sent; it is not sent when the remaining tokens are reserved for background work. Each
 * process has its own budget. Processes that share an account notice each other only
 * through AWS's throttling.
 * <p>
 * The metric {@code portal.aws.budget} is the current limit of a target in calls a
 * second.
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
	 * Admits this thread to a target, or returns when to try again. Calls of the thread
	 * to other targets take their tokens one by one, with the same priority.
	 * @return how long to wait; zero when admitted, and {@link #leave} must follow on the
	 * same thread
	 */
	public Duration enter(BudgetTarget target, CallPriority priority) {
		Duration wait = bucket(target).enter(priority);
		if (wait.isZero()) {
			CallerContext.begin(target, priority);
		}
		return wait;
	}

	/**
	 * Releases this thread's place.
	 */
	public void leave(BudgetTarget target) {
		CallerContext.end();
		bucket(target).leave();
	}

	/**
	 * Whether a target has a call to spare for a caller that is not admitted.
	 */
	public boolean hasCallToSpare(BudgetTarget target, CallPriority priority) {
		return bucket(target).hasCallToSpare(priority);
	}

	/**
	 * Since when a target has not answered; empty when it answered the last call.
	 */
	public Optional<Instant> unansweredSince(BudgetTarget target) {
		return bucket(target).unansweredSince();
	}

	/**
	 * Since when a target has throttled; empty once it has not done so for a while.
	 */
	public Optional<Instant> throttledSince(BudgetTarget target) {
		return bucket(target).throttledSince();
	}

	/**
	 * Sends one attempt of a call with the priority of this thread.
	 * @throws NoCallToSpareException when the target has no call to spare at that
	 * priority
	 */
	<T, X extends Exception> T send(BudgetTarget target, CallQueue.Attempt<T, X> attempt) throws X {
		return this.queues.computeIfAbsent(target, (key) -> new CallQueue(key, bucket(key)))
			.send(CallerContext.current(), attempt);
	}

	void recordOutcome(BudgetTarget target, CallOutcome outcome) {
		CallBucket bucket = bucket(target);
		switch (outcome) {
			case SUCCESS, REFUSED -> bucket.recordAnswer();
			case UNAVAILABLE -> bucket.recordMissingAnswer();
			case THROTTLED -> slowDown(target, bucket);
			case UNSENT -> log.debug("No call to {} to spare", target);
		}
	}

	private void slowDown(BudgetTarget target, CallBucket bucket) {
		if (bucket.lowerRate()) {
			log.info(
					"AWS throttles calls in {} ({}): the portal makes at most {} calls a second now and raises the rate slowly",
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
