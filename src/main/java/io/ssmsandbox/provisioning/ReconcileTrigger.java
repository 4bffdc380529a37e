package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import io.ssmsandbox.sandbox.SandboxId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Wakes the scheduler as soon as a task is due instead of at its next poll, which happens
 * once a second. A lost trigger is harmless: the database rows define the work.
 */
@Component
class ReconcileTrigger implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ReconcileTrigger.class);

	/** The pause before the next try while the task is running. */
	private static final Duration RETRY = Duration.ofMillis(300);

	/**
	 * Together longer than the longest run; after that {@link LostTaskRecovery} takes
	 * over.
	 */
	private static final int MAX_RETRIES = 200;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "reconcile-trigger");
		thread.setDaemon(true);
		return thread;
	});

	ReconcileTrigger(ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Stores the task of a sandbox in the caller's transaction.
	 */
	void schedule(SandboxId id) {
		this.scheduler.getObject().scheduleIfNotExists(ReconcileTask.instanceOf(id), this.clock.instant());
	}

	/**
	 * Makes the scheduler poll the database now.
	 */
	void poll() {
		this.scheduler.getObject().triggerCheckForDueExecutions();
	}

	/**
	 * Makes the scheduler poll the database after a pause.
	 */
	void pollIn(Duration pause) {
		this.timer.schedule(this::poll, pause.toMillis() + 1, TimeUnit.MILLISECONDS);
	}

	/**
	 * Runs the task of a sandbox now, or as soon as the current run has ended.
	 */
	void runNow(SandboxId id) {
		this.timer.execute(() -> tryNow(id, 0));
	}

	private void tryNow(SandboxId id, int tries) {
		try {
			this.scheduler.getObject()
				.schedule(ReconcileTask.instanceOf(id), this.clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
			poll();
		}
		catch (TaskInstanceCurrentlyExecutingException | ExecutionException ex) {
			// The task is running, or has ended between the scheduler's read and write.
			retry(id, tries);
		}
		catch (RuntimeException ex) {
			// For example during a short database outage.
			log.info("The task of sandbox {} could not be triggered: {}", id, ex.toString());
			retry(id, tries);
		}
	}

	private void retry(SandboxId id, int tries) {
		if (tries < MAX_RETRIES) {
			this.timer.schedule(() -> tryNow(id, tries + 1), RETRY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

}
