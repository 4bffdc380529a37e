package io.ssmsandbox.aws;

import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CallBucketTests {

	private static final int PLACES = 4;

	private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));

	private final CallBucket budget = new CallBucket(10, PLACES, this.clock);

	@Test
	void admitsCallersWhileTokensAreLeft() {
		assertThat(callsMadeAtOnce(CallPriority.CHANGE)).isEqualTo(20);
	}

	@Test
	void refillsTheBucketOverTime() {
		callsMadeAtOnce(CallPriority.CHANGE);

		this.clock.advance(Duration.ofMillis(500));

		assertThat(callsMadeAtOnce(CallPriority.CHANGE)).isEqualTo(5);
	}

	@Test
	void leavesTokensToTheMoreUrgent() {
		int checks = callsMadeAtOnce(CallPriority.CHECK);
		int follows = callsMadeAtOnce(CallPriority.FOLLOW);
		int changes = callsMadeAtOnce(CallPriority.CHANGE);

		assertThat(checks).isEqualTo(10);
		assertThat(follows).isEqualTo(5);
		assertThat(changes).isEqualTo(5);
	}

	@Test
	void servesTheUrgentFirstWhenTokensAreShort() {
		callsMadeAtOnce(CallPriority.CHANGE);
		int changes = 0;
		int checks = 0;

		for (int second = 0; second < 60; second++) {
			this.clock.advance(Duration.ofSeconds(1));
			checks += callsMadeAtOnce(CallPriority.CHECK);
			changes += callsMadeAtOnce(CallPriority.CHANGE);
		}

		assertThat(changes).isEqualTo(600);
		assertThat(checks).isZero();
	}

	@Test
	void paysBackADebt() {
		callsMadeAtOnce(CallPriority.CHANGE);
		for (int retry = 0; retry < 9; retry++) {
			this.budget.recordSentCall();
		}

		assertThat(this.budget.enter(CallPriority.CHANGE)).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void owesAtMostOneFullBucket() {
		for (int call = 0; call < 200; call++) {
			this.budget.recordSentCall();
		}
		this.budget.lowerRate();

		this.clock.advance(Duration.ofSeconds(3));

		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
	}

	@Test
	void spreadsRetriesOneAfterTheOther() {
		for (int call = 0; call < 20; call++) {
			this.budget.recordSentCall();
		}

		assertThat(this.budget.enter(CallPriority.CHANGE)).isEqualTo(Duration.ofMillis(100));
		assertThat(this.budget.enter(CallPriority.CHANGE)).isEqualTo(Duration.ofMillis(200));
		assertThat(this.budget.enter(CallPriority.CHANGE)).isEqualTo(Duration.ofMillis(300));
	}

	@Test
	void admitsOneCallerPerToken() {
		for (int call = 0; call < 19; call++) {
			this.budget.recordSentCall();
		}

		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
		assertThat(this.budget.enter(CallPriority.CHANGE)).isPositive();
		this.clock.advance(Duration.ofMillis(100));
		assertThat(this.budget.enter(CallPriority.CHANGE)).as("the next one's").isZero();
	}

	@Test
	void releasesTheTokenOfACallThatWasNotMade() {
		for (int call = 0; call < 19; call++) {
			this.budget.recordSentCall();
		}
		this.budget.enter(CallPriority.CHANGE);
		this.budget.leave();

		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
	}

	@Test
	void lowersTheRateToWhatAwsAccepted() {
		for (int second = 0; second < 5; second++) {
			for (int call = 0; call < 8; call++) {
				this.budget.recordSentCall();
				this.budget.recordAnswer();
			}
			this.clock.advance(Duration.ofSeconds(1));
		}
		this.budget.recordSentCall();
		this.budget.recordAnswer();
		this.budget.lowerRate();

		// Not to 0.7 of ten: in the last five seconds AWS accepted 33 calls (four times
		// eight, and one).
		assertThat(this.budget.rate()).isCloseTo(0.9 * 33 / 5, within(0.01));
	}

	@Test
	void limitsTheWaitHoweverManyCallersWait() {
		callsMadeAtOnce(CallPriority.CHANGE);

		for (int waiting = 0; waiting < 1000; waiting++) {
			assertThat(this.budget.enter(CallPriority.CHANGE)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(10));
		}
	}

	@Test
	void lowersItsRateOnceForRefusalsThatComeTogether() {
		callsMadeAtOnce(CallPriority.CHANGE);
		assertThat(this.budget.lowerRate()).isTrue();
		assertThat(this.budget.lowerRate()).isFalse();
		assertThat(this.budget.rate()).isEqualTo(7);

		this.clock.advance(Duration.ofSeconds(1));

		assertThat(this.budget.lowerRate()).isTrue();
		assertThat(this.budget.rate()).isCloseTo(4.9, within(1e-9));
	}

	@Test
	void lowersTheRateFromTheSentCallsAndNotFromTheAllowedOnes() {
		CallBucket ample = new CallBucket(500, PLACES, this.clock);
		for (int call = 0; call < 20; call++) {
			ample.recordSentCall();
		}

		ample.lowerRate();

		assertThat(ample.rate()).isCloseTo(14, within(1e-9));
	}

	@Test
	void ignoresCallsSentLongAgo() {
		CallBucket ample = new CallBucket(500, PLACES, this.clock);
		for (int call = 0; call < 20; call++) {
			ample.recordSentCall();
		}
		this.clock.advance(Duration.ofSeconds(2));

		ample.lowerRate();

		assertThat(ample.rate()).isCloseTo(3.5, within(1e-9));
	}

	@Test
	void admitsNoCallerRightAfterThrottling() {
		this.budget.lowerRate();

		assertThat(this.budget.enter(CallPriority.CHANGE)).isEqualTo(Duration.ofMillis(286));
	}

	@Test
	void neverStopsAltogether() {
		for (int refusal = 0; refusal < 20; refusal++) {
			this.budget.lowerRate();
			this.clock.advance(Duration.ofSeconds(1));
		}

		assertThat(this.budget.rate()).isEqualTo(CallBucket.LOWEST_RATE);
	}

	@Test
	void recoversItsRateWithoutThrottling() {
		callsMadeAtOnce(CallPriority.CHANGE);
		this.budget.lowerRate();
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.budget.rate()).isEqualTo(7);

		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.budget.rate()).isCloseTo(7.7, within(1e-9));

		this.clock.advance(Duration.ofSeconds(60));
		assertThat(this.budget.rate()).isEqualTo(10);
	}

	@Test
	void raisesTheRateByTimeAndNotByQueries() {
		CallBucket other = new CallBucket(10, PLACES, this.clock);
		other.lowerRate();
		this.budget.lowerRate();

		for (int look = 0; look < 70; look++) {
			this.clock.advance(Duration.ofMillis(100));
			other.rate();
		}

		assertThat(other.rate()).isCloseTo(this.budget.rate(), within(1e-6)).isGreaterThan(4);
	}

	@Test
	void staysNearTheRateThatAwsAccepts() {
		int refused = 0;
		int made = 0;
		double taken = 0;

		// AWS accepts two calls a second and allows no burst.
		for (int tick = 0; tick < 6000; tick++) {
			this.clock.advance(Duration.ofMillis(100));
			taken = Math.min(taken + 0.2, 2);
			while (this.budget.enter(CallPriority.CHANGE).isZero()) {
				this.budget.recordSentCall();
				this.budget.leave();
				made++;
				if (taken < 1) {
					refused++;
					this.budget.lowerRate();
				}
				else {
					taken--;
				}
			}
		}

		assertThat(made - refused).as("calls that AWS accepted in ten minutes").isGreaterThan(1000);
		assertThat(refused).as("calls that AWS refused, of " + made).isLessThan(made / 10);
	}

	@Test
	void admitsNoMoreCallersThanThereArePlaces() {
		for (int call = 0; call < PLACES; call++) {
			assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
		}
		assertThat(this.budget.enter(CallPriority.CHANGE)).isPositive();

		this.budget.leave();

		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
	}

	@Test
	void keepsTheLastPlaceForLaunchesAndDeletions() {
		for (int call = 0; call < PLACES - 1; call++) {
			assertThat(this.budget.enter(CallPriority.FOLLOW)).isZero();
		}

		assertThat(this.budget.enter(CallPriority.FOLLOW)).isPositive();
		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
	}

	@Test
	void admitsEveryPriorityToAnOnlyPlace() {
		CallBucket narrow = new CallBucket(10, 1, this.clock);

		assertThat(narrow.enter(CallPriority.CHECK)).isZero();
	}

	@Test
	void admitsOneCallerWhileARegionDoesNotAnswer() {
		this.budget.recordMissingAnswer();

		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
		assertThat(this.budget.enter(CallPriority.CHANGE)).isPositive();

		this.budget.recordAnswer();

		assertThat(this.budget.enter(CallPriority.CHANGE)).isZero();
	}

	@Test
	void reportsSinceWhenARegionDoesNotAnswer() {
		this.budget.recordMissingAnswer();
		this.clock.advance(Duration.ofSeconds(3));
		this.budget.recordMissingAnswer();

		assertThat(this.budget.unansweredSince()).contains(this.clock.instant().minusSeconds(3));

		this.budget.lowerRate();

		assertThat(this.budget.unansweredSince()).as("a refusal is an answer").isEmpty();
	}

	@Test
	void isNotConfusedByAClockThatGoesBack() {
		callsMadeAtOnce(CallPriority.CHANGE);
		this.clock.advance(Duration.ofHours(-1));

		assertThat(callsMadeAtOnce(CallPriority.CHANGE)).isZero();

		this.clock.advance(Duration.ofSeconds(1));

		assertThat(callsMadeAtOnce(CallPriority.CHANGE)).isEqualTo(10);
	}

	@Test
	void lowersTheRateAlsoAfterTheClockWasSetBack() {
		this.budget.lowerRate();
		this.clock.advance(Duration.ofHours(-1));
		this.budget.rate();
		this.clock.advance(Duration.ofSeconds(1));

		assertThat(this.budget.lowerRate()).isTrue();
	}

	@Test
	void letsNoReaderOverdraw() {
		int reads = readsMadeAtOnce();

		assertThat(reads).isEqualTo(5);
		assertThat(callsMadeAtOnce(CallPriority.CHANGE)).as("left for work").isEqualTo(15);
	}

	@Test
	void admitsWorkAtOnceDuringFiveTimesAsManyReads() {
		int changes = 0;
		int checks = 0;
		int reads = 0;

		for (int tick = 0; tick < 3000; tick++) {
			this.clock.advance(Duration.ofMillis(20));
			reads += this.budget.reserve(CallPriority.READ).isZero() ? 1 : 0;
			changes += (tick % 100 == 0) ? callsMade(CallPriority.CHANGE, 2) : 0;
			checks += (tick % 25 == 0) ? callsMade(CallPriority.CHECK, 1) : 0;
		}

		assertThat(changes).as("two every other second").isEqualTo(60);
		assertThat(checks).as("two a second").isEqualTo(120);
		assertThat(reads).as("what is left of 600 calls in a minute").isBetween(400, 430);
	}

	@Test
	void reservesTheTokenOfAnAdmittedCaller() {
		for (int call = 0; call < 4; call++) {
			this.budget.recordSentCall();
		}
		this.budget.enter(CallPriority.CHANGE);

		assertThat(this.budget.hasCallToSpare(CallPriority.READ)).isFalse();
		assertThat(this.budget.reserve(CallPriority.READ)).isPositive();
		this.budget.leave();
		assertThat(this.budget.hasCallToSpare(CallPriority.READ)).isTrue();
		assertThat(this.budget.reserve(CallPriority.READ)).isZero();
	}

	@Test
	void servesAWatchedLaunchAndFiftyReadySandboxesAtThreeCallsASecond() {
		CallBucket cloudFormation = new CallBucket(3, PLACES, this.clock);
		int turnedAway = 0;

		for (int second = 0; second < 900; second++) {
			this.clock.advance(Duration.ofSeconds(1));
			turnedAway += (second % 3 == 0 && !isServed(cloudFormation, CallPriority.FOLLOW)) ? 1 : 0;
			turnedAway += (second % 18 == 0 && !isServed(cloudFormation, CallPriority.CHECK)) ? 1 : 0;
		}

		assertThat(turnedAway).isZero();
	}

	private static boolean isServed(CallBucket bucket, CallPriority priority) {
		if (!bucket.enter(priority).isZero()) {
			return false;
		}
		bucket.recordSentCall();
		bucket.leave();
		return true;
	}

	private int callsMade(CallPriority priority, int most) {
		int calls = 0;
		while (calls < most && isServed(this.budget, priority)) {
			calls++;
		}
		return calls;
	}

	private int readsMadeAtOnce() {
		int reads = 0;
		while (this.budget.reserve(CallPriority.READ).isZero()) {
			reads++;
		}
		return reads;
	}

	private int callsMadeAtOnce(CallPriority priority) {
		int calls = 0;
		while (this.budget.enter(priority).isZero()) {
			this.budget.recordSentCall();
			this.budget.leave();
			calls++;
		}
		return calls;
	}

}
