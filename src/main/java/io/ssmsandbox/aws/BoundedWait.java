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
 * Waits for an answer, but not for ever: what is not known in time is left open. A few
 * threads do the asking, so that a silent AWS cannot pile up more of them with every
 * request.
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
	 * Asks so many questions at once.
	 */
	public BoundedWait(Duration longest, int atOnce) {
		this.longest = longest;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("awaited-");
		threads.setDaemon(true);
		this.executor = new LogContextExecutor(atOnce, atOnce, new LinkedBlockingQueue<>(WAITING), threads);
		this.executor.allowCoreThreadTimeOut(true);
	}

	/**
	 * The answer to a question; empty also when there is none in time, or the question
	 * fails.
	 */
	public <T> Optional<T> await(Callable<Optional<T>> question) {
		return begin(question).await();
	}

	/**
	 * Begins to ask, and counts the time from now: several questions that are begun
	 * together are waited for no longer than one.
	 */
	public <T> Question<T> begin(Callable<Optional<T>> question) {
		long deadline = System.nanoTime() + this.longest.toNanos();
		try {
			return new Question<>(this.executor.submit(question), deadline);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Too many questions are waiting for AWS", ex);
			return new Question<>(CompletableFuture.completedFuture(Optional.empty()), deadline);
		}
	}

	/**
	 * A question that is being asked.
	 *
	 * @param answer what it will come to
	 * @param deadline until when to wait for that
	 */
	public record Question<T>(Future<Optional<T>> answer, long deadline) {

		/**
		 * The answer, as above.
		 */
		public Optional<T> await() {
			try {
				return this.answer.get(Math.max(0, this.deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				// One that has begun goes on to its end; one that still waits need not
				// begin.
				this.answer.cancel(false);
				logger.debug("No answer in time");
			}
			catch (ExecutionException ex) {
				logger.debug("Could not ask", ex.getCause());
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
