package io.ssmsandbox.aws;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends calls at the rate that their bucket allows. Readers' calls take their tokens one
 * after the other, in order of arrival. The numbers of waiting and running calls are
 * limited, so that an unresponsive service holds few threads. Admitted work sends at
 * once.
 */
final class CallQueue {

	/** How many calls of readers may run at once. */
	static final int READS_AT_ONCE = 8;

	/** How many more may wait. */
	private static final int READS_WAITING = 32;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

	private final BudgetTarget target;

	private final CallBucket bucket;

	private final Semaphore places = new Semaphore(READS_AT_ONCE, true);

	private final Semaphore turn = new Semaphore(1, true);

	CallQueue(BudgetTarget target, CallBucket bucket) {
		this.target = target;
		this.bucket = bucket;
	}

	/**
	 * Sends one attempt of a call when the bucket has a token to spare.
	 * @throws NoCallToSpareException when no token is free within some seconds
	 */
	<T, X extends Exception> T send(CallerContext caller, Attempt<T, X> attempt) throws X {
		if (caller.isAdmittedTo(this.target)) {
			this.bucket.recordSentCall();
			return attempt.send();
		}
		long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
		if (!caller.isForReader()) {
			reserve(caller.priority(), deadline);
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
	 * @param <T> the response
	 * @param <X> the exception that it may throw
	 */
	@FunctionalInterface
	interface Attempt<T, X extends Exception> {

		T send() throws X;

	}

}
