package io.ssmsandbox.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one piece of work again and again, never twice at once. Requests that come while
 * it runs are answered together by one more run. A run that fails is told in the log, the
 * first of a row as a warning; it is for the asker to ask again.
 */
final class CoalescingExecutor {

	private static final Logger log = LoggerFactory.getLogger(CoalescingExecutor.class);

	private final String what;

	private final Executor executor;

	private final Runnable work;

	private final AtomicInteger requests = new AtomicInteger();

	private volatile boolean failing;

	CoalescingExecutor(String what, Executor executor, Runnable work) {
		this.what = what;
		this.executor = executor;
		this.work = work;
	}

	void request() {
		if (this.requests.getAndIncrement() == 0) {
			try {
				this.executor.execute(this::run);
			}
			catch (RejectedExecutionException ex) {
				// The portal is closing; its viewers have been told to come back.
				this.requests.set(0);
			}
		}
	}

	/**
	 * Whether the last run failed.
	 */
	boolean isFailing() {
		return this.failing;
	}

	private void run() {
		int served = this.requests.get();
		do {
			runOnce();
			served = this.requests.addAndGet(-served);
		}
		while (served != 0);
	}

	private void runOnce() {
		try {
			this.work.run();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (this.failing) {
				log.debug("{} failed again", this.what, ex);
			}
			else {
				log.warn("{} failed", this.what, ex);
			}
			this.failing = true;
		}
	}

}
