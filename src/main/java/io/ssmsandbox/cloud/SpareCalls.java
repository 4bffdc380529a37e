package io.ssmsandbox.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Questions whose answers nobody needs: they wait until a region can spare a call, for a
 * short while, and are not asked where it cannot. So they never hold up a launch.
 */
@Component
class SpareCalls implements Executor, DisposableBean {

	private static final int THREADS = 32;

	/** Fewer than the places that a region has, so that there is one for launches. */
	private static final int AT_ONCE = 3;

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final CallBudget budget;

	private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

	private final ThreadPoolExecutor executor;

	SpareCalls(CallBudget budget) {
		this.budget = budget;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("aws-spare-");
		threads.setDaemon(true);
		this.executor = new LogContextExecutor(0, THREADS, new SynchronousQueue<>(), threads);
	}

	@Override
	public void execute(Runnable question) {
		this.executor.execute(question);
	}

	/**
	 * Asks a region, as soon as it can spare a call.
	 * @throws AwsUnavailable when it can spare none for some seconds
	 */
	<T> T ask(String region, Supplier<T> question) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Semaphore place = this.places.computeIfAbsent(region, (name) -> new Semaphore(AT_ONCE, true));
		try {
			if (!place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw busy(region);
			}
			try {
				enter(region, deadline);
				return askAndLeave(region, question);
			}
			finally {
				place.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw busy(region);
		}
	}

	private void enter(String region, long deadline) throws InterruptedException {
		Duration away = this.budget.enter(region, CallPriority.CHECK);
		while (!away.isZero()) {
			if (System.nanoTime() + away.toNanos() > deadline) {
				throw busy(region);
			}
			TimeUnit.NANOSECONDS.sleep(away.toNanos());
			away = this.budget.enter(region, CallPriority.CHECK);
		}
	}

	private <T> T askAndLeave(String region, Supplier<T> question) {
		try {
			return question.get();
		}
		finally {
			this.budget.leave(region);
		}
	}

	private static AwsUnavailable busy(String region) {
		return new AwsUnavailable(Message.of(AwsMessage.NO_CALL_TO_SPARE, region), new RejectedExecutionException());
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
