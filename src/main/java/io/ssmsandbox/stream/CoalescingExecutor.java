package io.ssmsandbox.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task repeatedly, never twice at the same time. One further run serves all
 * requests that arrive during a run. A failed run is logged, the first of a series as a
 * warning. The caller must request a retry.
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
				// The portal is shutting down; its viewers have already been
				// disconnected.
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
