package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Limits the calls to one target with a token bucket and with a number of places. Every
 * attempt of a call takes one token. A caller holds a place while it waits for AWS. Each
 * admitted caller has one token reserved, because callers that are admitted together
 * could otherwise make a burst, which AWS refuses at any rate. Admitted callers may
 * overdraw the bucket; then no caller is admitted until the debt is paid. The debt is at
 * most one full bucket: a larger one would take minutes to recover after a rate cut.
 */
final class CallBucket {

	/** The lowest rate, in calls a second. */
	static final double LOWEST_RATE = 0.5;

	/** A lower number of sent calls a second counts as this many. */
	private static final double SLOW_RATE = 5;

	/** Throttling responses within this time count as one. */
	private static final Duration ONE_REFUSAL = Duration.ofSeconds(1);

	/** How long the rate stays unchanged after throttling. */
	private static final Duration HOLD = Duration.ofSeconds(5);

	/** Throttling responses within this time of each other belong to one period. */
	private static final Duration ONE_THROTTLING = Duration.ofSeconds(30);

	/** The factor for the rate when AWS throttles. */
	private static final double FALL = 0.7;

	/** The share of the recently accepted rate that is kept, when that is more. */
	private static final double KEPT = 0.9;

	/** The factor for the rate per second without throttling. */
	private static final double RISE = 1.1;

	private static final double SECONDS_SAVED_UP = 2;

	private static final double LEAST_SAVED_UP = 4;

	private static final Duration UNTIL_A_PLACE_IS_FREE = Duration.ofMillis(100);

	private final SentCallRate sentCalls = new SentCallRate();

	private final AcceptedCallRate acceptedCalls = new AcceptedCallRate();

	private final RetrySlots retrySlots = new RetrySlots();

	private final double highestRate;

	private final int places;

	private final Clock clock;

	private double rate;

	private double saved;

	private int inside;

	/** How many admitted callers have not made a call yet. */
	private int setAside;

	private @Nullable Instant silentSince;

	private Instant countedAt;

	private Instant refusedAt = Instant.EPOCH;

	private Instant throttledSince = Instant.EPOCH;

	CallBucket(double highestRate, int places, Clock clock) {
		this.highestRate = highestRate;
		this.rate = highestRate;
		this.places = places;
		this.clock = clock;
		this.countedAt = clock.instant();
		this.saved = full();
	}

	/**
	 * Admits a caller, or returns when to try again.
	 * @return how long to wait; zero when admitted, and {@link #leave} must follow
	 */
	synchronized Duration enter(CallPriority priority) {
		Instant now = count();
		double needed = needed(priority);
		if (this.saved < needed) {
			return this.retrySlots.next(priority, now, seconds((needed - this.saved) / this.rate),
					seconds(1 / this.rate));
		}
		if (this.inside >= placesFor(priority)) {
			return this.retrySlots.next(priority, now, UNTIL_A_PLACE_IS_FREE, UNTIL_A_PLACE_IS_FREE);
		}
		this.inside++;
		this.setAside++;
		return Duration.ZERO;
	}

	private int placesFor(CallPriority priority) {
		if (this.silentSince != null || this.places == 1) {
			// An unresponsive service occupies one thread, not several.
			return 1;
		}
		// The last place is reserved for launches and deletions, also when AWS is slow.
		return (priority == CallPriority.CHANGE) ? this.places : this.places - 1;
	}

	/**
	 * Takes a token for a caller that was not admitted, or returns when one may be free.
	 * Such callers cannot overdraw the bucket.
	 * @return how long to wait; zero when a token was taken
	 */
	synchronized Duration reserve(CallPriority priority) {
		Instant now = count();
		double needed = needed(priority);
		if (this.saved < needed) {
			return seconds((needed - this.saved) / this.rate);
		}
		this.sentCalls.count(now);
		this.saved--;
		return Duration.ZERO;
	}

	/**
	 * Whether a caller that is not admitted would get a token now.
	 */
	synchronized boolean hasCallToSpare(CallPriority priority) {
		count();
		return this.saved >= needed(priority);
	}

	/** How many tokens the bucket must hold before another call. */
	private double needed(CallPriority priority) {
		return 1 + priority.reservedShare() * (full() - 1) + this.setAside;
	}

	synchronized void leave() {
		this.inside--;
		this.setAside = Math.min(this.setAside, this.inside);
	}

	/**
	 * Takes the token of an attempt that is sent.
	 */
	synchronized void recordSentCall() {
		this.sentCalls.count(count());
		this.setAside = Math.max(this.setAside - 1, 0);
		this.saved = Math.max(this.saved - 1, -full());
	}

	/**
	 * Records that AWS answered an attempt.
	 */
	synchronized void recordAnswer() {
		this.silentSince = null;
		this.acceptedCalls.count(count());
	}

	/**
	 * Records that AWS did not answer an attempt.
	 */
	synchronized void recordMissingAnswer() {
		if (this.silentSince == null) {
			this.silentSince = count();
		}
	}

	/**
	 * Since when AWS has answered no attempt; empty when it answered the last one.
	 */
	synchronized Optional<Instant> unansweredSince() {
		return Optional.ofNullable(this.silentSince);
	}

	/**
	 * Lowers the rate because AWS throttles.
	 * @return whether the rate falls; it falls once for throttling responses that come
	 * together
	 */
	synchronized boolean lowerRate() {
		Instant now = count();
		this.silentSince = null;
		if (now.isBefore(this.refusedAt.plus(ONE_REFUSAL))) {
			return false;
		}
		if (!now.isBefore(this.refusedAt.plus(ONE_THROTTLING))) {
			this.throttledSince = now;
		}
		this.refusedAt = now;
		// An allowed rate that was not used does not show what AWS accepts.
		double sentRate = Math.max(this.sentCalls.perSecond(now), SLOW_RATE);
		double lowered = Math.min(this.rate, sentRate) * FALL;
		double kept = Math.min(this.rate, this.acceptedCalls.perSecond(now) * KEPT);
		this.rate = Math.max(Math.max(lowered, kept), LOWEST_RATE);
		this.saved = Math.max(Math.min(this.saved, 0), -full());
		return true;
	}

	/**
	 * Since when AWS has throttled repeatedly; empty once it has not done so for a while.
	 */
	synchronized Optional<Instant> throttledSince() {
		return count().isBefore(this.refusedAt.plus(ONE_THROTTLING)) ? Optional.of(this.throttledSince)
				: Optional.empty();
	}

	/**
	 * The calls a second that are allowed now.
	 */
	synchronized double rate() {
		count();
		return this.rate;
	}

	/**
	 * Brings the rate and the tokens up to date.
	 */
	private Instant count() {
		Instant now = this.clock.instant();
		if (now.isAfter(this.countedAt)) {
			Instant rises = this.refusedAt.plus(HOLD);
			double risen = Math.pow(RISE, secondsBetween(rises.isAfter(this.countedAt) ? rises : this.countedAt, now));
			this.rate = Math.min(this.rate * Math.max(risen, 1), this.highestRate);
			this.saved = Math.min(this.saved + secondsBetween(this.countedAt, now) * this.rate, full());
		}
		else if (now.isBefore(this.refusedAt)) {
			// The clock was set back.
			this.refusedAt = now;
		}
		this.countedAt = now;
		return now;
	}

	private double full() {
		return Math.max(this.rate * SECONDS_SAVED_UP, LEAST_SAVED_UP);
	}

	private static double secondsBetween(Instant from, Instant to) {
		return Duration.between(from, to).toNanos() / 1e9;
	}

	private static Duration seconds(double seconds) {
		return Duration.ofMillis((long) Math.ceil(seconds * 1000));
	}

}
