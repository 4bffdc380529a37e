package io.ssmsandbox.aws;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends calls as their bucket allows. Readers' calls go one after the other, in the order
 * in which they came; only so many may wait and be under way, so that a service which
 * does not answer holds few threads. Work that was let in sends at once.
 */
final class CallQueue {

	/** How many calls of readers may be under way at once. */
	static final int READS_AT_ONCE = 8;

	/** How many more may wait until they can be sent. */
	private static final int READS_WAITING = 32;

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final BudgetTarget target;

	private final CallBucket bucket;

	private final Semaphore places = new Semaphore(READS_AT_ONCE, true);

	private final Semaphore turn = new Semaphore(1, true);

	CallQueue(BudgetTarget target, CallBucket bucket) {
		this.target = target;
		this.bucket = bucket;
	}

	/**
	 * Sends one attempt of a call, once the bucket has it to spare.
	 * @throws NoCallToSpareException when it has none within some seconds
	 */
	<T, X extends Exception> T send(CallerContext visit, Attempt<T, X> attempt) throws X {
		if (visit.isAt(this.target)) {
			this.bucket.spend();
			return attempt.send();
		}
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		if (!visit.isForReader()) {
			reserve(visit.priority(), deadline);
			return attempt.send();
		}
		if (this.places.getQueueLength() >= READS_WAITING) {
			throw new NoCallToSpareException(this.target.region());
		}
		acquire(this.places, deadline);
		try {
			reserveInTurn(deadline);
			return attempt.send();
		}
		finally {
			this.places.release();
		}
	}

	private void reserveInTurn(long deadline) {
		acquire(this.turn, deadline);
		try {
			reserve(CallPriority.READ, deadline);
		}
		finally {
			this.turn.release();
		}
	}

	private void acquire(Semaphore permit, long deadline) {
		try {
			if (permit.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new NoCallToSpareException(this.target.region());
	}

	private void reserve(CallPriority priority, long deadline) {
		Duration wait = this.bucket.reserve(priority);
		while (!wait.isZero()) {
			sleep(wait, deadline);
			wait = this.bucket.reserve(priority);
		}
	}

	private void sleep(Duration wait, long deadline) {
		try {
			if (System.nanoTime() + wait.toNanos() < deadline) {
				TimeUnit.NANOSECONDS.sleep(wait.toNanos());
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new NoCallToSpareException(this.target.region());
	}

	/**
	 * One attempt of a call.
	 *
	 * @param <T> its answer
	 * @param <X> what it may throw
	 */
	@FunctionalInterface
	interface Attempt<T, X extends Exception> {

		T send() throws X;

	}

}
