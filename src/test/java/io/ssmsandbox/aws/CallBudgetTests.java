package io.ssmsandbox.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests which calls each target allows, and that the targets are independent of each
 * other.
 */
class CallBudgetTests {

	private static final BudgetTarget STACKS = BudgetTarget.cloudFormation("eu-west-1");

	private static final BudgetTarget OTHERS = BudgetTarget.others("eu-west-1");

	private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));

	/** So slow that a further call is refused at once instead of waiting. */
	private final CallBudget slow = TestBudgets.of(0.5, this.clock);

	private final CallBudget ample = TestBudgets.of(1000, this.clock);

	@Test
	void refusesReadersCallsThatAreReservedForWork() {
		assertThat(read(this.slow, OTHERS)).isTrue();
		TestBudgets.spend(this.slow, OTHERS, 1);

		assertThatExceptionOfType(NoCallToSpareException.class).isThrownBy(() -> read(this.slow, OTHERS))
			.withMessageStartingWith("The portal does not call eu-west-1 for this now");
		assertThat(this.slow.enter(OTHERS, CallPriority.CHANGE)).isZero();
		assertThat(read(this.slow, OTHERS)).as("a call of work").isTrue();
		this.slow.leave(OTHERS);
		assertThatExceptionOfType(NoCallToSpareException.class).as("once it has left")
			.isThrownBy(() -> read(this.slow, OTHERS));
	}

	@Test
	void keepsCloudFormationApart() {
		TestBudgets.spend(this.slow, OTHERS, 10);

		assertThat(TestBudgets.enter(this.slow, OTHERS, CallPriority.CHANGE)).isPositive();
		assertThat(TestBudgets.enter(this.slow, STACKS, CallPriority.CHANGE)).isZero();
	}

	@Test
	void adjustsEachTargetSeparately() {
		TestBudgets.throttle(this.ample, STACKS);
		TestBudgets.staySilent(this.ample, OTHERS);

		assertThat(this.ample.throttledSince(STACKS)).isPresent();
		assertThat(this.ample.throttledSince(OTHERS)).isEmpty();
		assertThat(this.ample.bucket(OTHERS).rate()).isEqualTo(1000);
		assertThat(this.ample.unansweredSince(OTHERS)).isPresent();
		assertThat(this.ample.unansweredSince(STACKS)).isEmpty();
	}

	@Test
	void ignoresCallsThatWereNotSent() {
		this.ample.recordOutcome(OTHERS, CallOutcome.UNSENT);

		assertThat(this.ample.unansweredSince(OTHERS)).isEmpty();
	}

	@Test
	void reservesCallsToAnotherTargetWithTheSamePriority() {
		TestBudgets.spend(this.slow, OTHERS, 2);
		this.slow.enter(STACKS, CallPriority.CHANGE);

		assertThat(read(this.slow, OTHERS)).isTrue();
		assertThat(read(this.slow, OTHERS)).isTrue();
		TestBudgets.spend(this.slow, OTHERS, 3);
		assertThatExceptionOfType(NoCallToSpareException.class).as("nor can work overdraw what it did not enter")
			.isThrownBy(() -> read(this.slow, OTHERS));
		this.slow.leave(STACKS);
	}

	@Test
	void putsACommandBeforeReads() {
		TestBudgets.spend(this.slow, OTHERS, 2);

		assertThat(CallerContext.callWithPriority(CallPriority.FOLLOW, () -> read(this.slow, OTHERS))).isTrue();
	}

	@Test
	void limitsConcurrentReads() throws Exception {
		AtomicInteger underWay = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CyclicBarrier full = new CyclicBarrier(CallQueue.READS_AT_ONCE);
		ExecutorService threads = Executors.newCachedThreadPool();
		List<Future<Integer>> reads = new ArrayList<>();

		for (int read = 0; read < 3 * CallQueue.READS_AT_ONCE; read++) {
			reads.add(threads.submit(() -> this.ample.<Integer, Exception>send(OTHERS, () -> {
				most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
				full.await();
				return underWay.decrementAndGet();
			})));
		}

		for (Future<Integer> read : reads) {
			read.get();
		}
		assertThat(most.get()).isEqualTo(CallQueue.READS_AT_ONCE);
		threads.shutdown();
	}

	@Test
	void sendsWorkBeforeWaitingReads() throws Exception {
		CountDownLatch begun = new CountDownLatch(CallQueue.READS_AT_ONCE);
		CountDownLatch end = new CountDownLatch(1);
		ExecutorService threads = Executors.newCachedThreadPool();
		for (int read = 0; read < 2 * CallQueue.READS_AT_ONCE; read++) {
			threads.submit(() -> this.ample.<Boolean, Exception>send(OTHERS, () -> {
				begun.countDown();
				end.await();
				return true;
			}));
		}
		begun.await();

		assertThat(this.ample.enter(OTHERS, CallPriority.CHANGE)).isZero();
		assertThat(read(this.ample, OTHERS)).isTrue();
		this.ample.leave(OTHERS);
		end.countDown();
		threads.shutdownNow();
	}

	private static boolean read(CallBudget budget, BudgetTarget target) {
		return budget.<Boolean, RuntimeException>send(target, () -> true);
	}

}
