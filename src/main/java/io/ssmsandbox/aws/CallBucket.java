package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What one target is asked: a bucket that fills with the calls that may be made and that
 * every attempt of a call takes one from, and places for those who wait for an answer.
 * Whoever is let in has one call set aside until it is made; several who are let in
 * together would else make theirs in a burst, which AWS refuses at any rate. The bucket
 * may be overdrawn by those who were let in already; then nobody is let in until that is
 * made up for. It is overdrawn by no more than it holds when full: a debt from better
 * times would be paid back for minutes at a rate that has fallen since.
 */
final class CallBucket {

	/** A rate that is never fallen below, in calls a second. */
	static final double LOWEST_RATE = 0.5;

	/** A region that is asked less in a second counts as asked so much. */
	private static final double SLOW_RATE = 5;

	/** Refusals within this time tell the same thing. */
	private static final Duration ONE_REFUSAL = Duration.ofSeconds(1);

	/** How long after a refusal the rate stays as it is. */
	private static final Duration HOLD = Duration.ofSeconds(5);

	/** Refusals that are no further apart belong to one time of throttling. */
	private static final Duration ONE_THROTTLING = Duration.ofSeconds(30);

	/** What the rate is multiplied by at a refusal. */
	private static final double FALL = 0.7;

	/** How much of what AWS has taken lately the rate falls to, where that is more. */
	private static final double KEPT = 0.9;

	/** What the rate is multiplied by in a second without one. */
	private static final double RISE = 1.1;

	private static final double SECONDS_SAVED_UP = 2;

	private static final double LEAST_SAVED_UP = 4;

	private static final Duration UNTIL_A_PLACE_IS_FREE = Duration.ofMillis(100);

	private final SentCallRate made = new SentCallRate();

	private final AcceptedCallRate taken = new AcceptedCallRate();

	private final RetrySlots turns = new RetrySlots();

	private final double highestRate;

	private final int places;

	private final Clock clock;

	private double rate;

	private double saved;

	private int inside;

	/** How many of those who are inside have not made a call yet, as far as is known. */
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
	 * Lets somebody in, or says when to come back.
	 * @return how long to stay away; nothing when let in, and {@link #leave} must follow
	 */
	synchronized Duration enter(CallPriority priority) {
		Instant now = count();
		double wanted = wanted(priority);
		if (this.saved < wanted) {
			return this.turns.next(priority, now, seconds((wanted - this.saved) / this.rate), seconds(1 / this.rate));
		}
		if (this.inside >= placesFor(priority)) {
			return this.turns.next(priority, now, UNTIL_A_PLACE_IS_FREE, UNTIL_A_PLACE_IS_FREE);
		}
		this.inside++;
		this.setAside++;
		return Duration.ZERO;
	}

	private int placesFor(CallPriority priority) {
		if (this.silentSince != null || this.places == 1) {
			// A service that does not answer keeps one thread waiting, not several.
			return 1;
		}
		// The last place is for those who launch and delete, also where answers are slow.
		return (priority == CallPriority.CHANGE) ? this.places : this.places - 1;
	}

	/**
	 * Takes a call for somebody who was not let in, or says when there may be one. So
	 * none of them can overdraw.
	 * @return how long to wait; nothing when the call was taken
	 */
	synchronized Duration reserve(CallPriority priority) {
		Instant now = count();
		double wanted = wanted(priority);
		if (this.saved < wanted) {
			return seconds((wanted - this.saved) / this.rate);
		}
		this.made.count(now);
		this.saved--;
		return Duration.ZERO;
	}

	/**
	 * Whether somebody who is not let in would get a call now.
	 */
	synchronized boolean hasRoom(CallPriority priority) {
		count();
		return this.saved >= wanted(priority);
	}

	/** What must be there before another call may be made. */
	private double wanted(CallPriority priority) {
		return 1 + priority.leaves() * (full() - 1) + this.setAside;
	}

	synchronized void leave() {
		this.inside--;
		this.setAside = Math.min(this.setAside, this.inside);
	}

	/**
	 * An attempt of a call is on its way.
	 */
	synchronized void spend() {
		this.made.count(count());
		this.setAside = Math.max(this.setAside - 1, 0);
		this.saved = Math.max(this.saved - 1, -full());
	}

	/**
	 * AWS has answered an attempt.
	 */
	synchronized void answered() {
		this.silentSince = null;
		this.taken.count(count());
	}

	/**
	 * AWS has not answered an attempt.
	 */
	synchronized void unanswered() {
		if (this.silentSince == null) {
			this.silentSince = count();
		}
	}

	/**
	 * Since when no attempt was answered; empty when the last one was.
	 */
	synchronized Optional<Instant> silentSince() {
		return Optional.ofNullable(this.silentSince);
	}

	/**
	 * AWS asks for fewer calls.
	 * @return whether the rate falls, which it does once for refusals that come together
	 */
	synchronized boolean slowDown() {
		Instant now = count();
		this.silentSince = null;
		if (now.isBefore(this.refusedAt.plus(ONE_REFUSAL))) {
			return false;
		}
		if (!now.isBefore(this.refusedAt.plus(ONE_THROTTLING))) {
			this.throttledSince = now;
		}
		this.refusedAt = now;
		// What might have been asked and was not says nothing about what AWS takes.
		double asked = Math.max(this.made.perSecond(now), SLOW_RATE);
		double fallen = Math.min(this.rate, asked) * FALL;
		double kept = Math.min(this.rate, this.taken.perSecond(now) * KEPT);
		this.rate = Math.max(Math.max(fallen, kept), LOWEST_RATE);
		this.saved = Math.max(Math.min(this.saved, 0), -full());
		return true;
	}

	/**
	 * Since when AWS has asked for fewer calls again and again; empty once it has not
	 * done so for a while.
	 */
	synchronized Optional<Instant> throttledSince() {
		return count().isBefore(this.refusedAt.plus(ONE_THROTTLING)) ? Optional.of(this.throttledSince)
				: Optional.empty();
	}

	/**
	 * The calls a second that may be made now.
	 */
	synchronized double rate() {
		count();
		return this.rate;
	}

	/**
	 * Brings the rate and what is saved up to now.
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
