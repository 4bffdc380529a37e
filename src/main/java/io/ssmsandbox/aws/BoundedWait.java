package io.ssmsandbox.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Waits for AWS up to a time limit and then goes on without a result. A fixed number of
 * threads makes the calls, so that an unresponsive AWS cannot occupy one more thread with
 * every request.
 */
public final class BoundedWait implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(BoundedWait.class);

	private static final int THREADS = 8;

	private static final int WAITING = 256;

	private final Duration longest;

	private final ThreadPoolExecutor executor;

	public BoundedWait(Duration longest) {
		this(longest, THREADS);
	}

	/**
	 * Creates an instance that runs this many queries at once.
	 */
	public BoundedWait(Duration longest, int atOnce) {
		this.longest = longest;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("awaited-");
		threads.setDaemon(true);
		this.executor = new LogContextExecutor(atOnce, atOnce, new LinkedBlockingQueue<>(WAITING), threads);
		this.executor.allowCoreThreadTimeOut(true);
	}

	/**
	 * Runs a query and returns its result; empty also when the query fails or takes too
	 * long.
	 */
	public <T> Optional<T> await(Callable<Optional<T>> question) {
		return start(question).await();
	}

	/**
	 * Starts a query. Its time limit counts from now, so several queries that start
	 * together take no longer than one.
	 */
	public <T> Question<T> start(Callable<Optional<T>> question) {
		long deadline = System.nanoTime() + this.longest.toNanos();
		try {
			return new Question<>(this.executor.submit(question), deadline);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Too many queries are waiting for AWS", ex);
			return new Question<>(CompletableFuture.completedFuture(Optional.empty()), deadline);
		}
	}

	/**
	 * A running query.
	 *
	 * @param answer the future result
	 * @param deadline when to stop waiting
	 */
	public record Question<T>(Future<Optional<T>> answer, long deadline) {

		/**
		 * Waits for the result; empty when the query fails or takes too long.
		 */
		public Optional<T> await() {
			try {
				return this.answer.get(Math.max(0, this.deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				// A query that has started runs to its end. A queued one need not start.
				this.answer.cancel(false);
				logger.debug("AWS did not answer in time");
			}
			catch (ExecutionException ex) {
				logger.debug("The query failed", ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return Optional.empty();
		}

	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}
