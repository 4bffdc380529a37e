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
 * Makes the durable work prompt. The scheduler looks into the database once a second;
 * here it is told to look at the very moment when something is due. All of it may be lost
 * without harm: the rows say what is to be done.
 */
@Component
class ReconcileTrigger implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ReconcileTrigger.class);

	/** Until a run that is under way has ended. */
	private static final Duration RETRY = Duration.ofMillis(300);

	/** Longer than the longest run; then the sweep takes over. */
	private static final int MAX_RETRIES = 200;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "wake-ups");
		thread.setDaemon(true);
		return thread;
	});

	ReconcileTrigger(ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Stores that a sandbox is to be looked at, in the caller's transaction.
	 */
	void schedule(SandboxId id) {
		this.scheduler.getObject().scheduleIfNotExists(ReconcileTask.instanceOf(id), this.clock.instant());
	}

	/**
	 * Lets the scheduler look into the database now.
	 */
	void poll() {
		this.scheduler.getObject().triggerCheckForDueExecutions();
	}

	/**
	 * Lets the scheduler look into the database when a pause is over.
	 */
	void pollIn(Duration pause) {
		this.timer.schedule(this::poll, pause.toMillis() + 1, TimeUnit.MILLISECONDS);
	}

	/**
	 * Has a sandbox looked at now, or as soon as the look that is under way has ended.
	 */
	void now(SandboxId id) {
		this.timer.execute(() -> tryNow(id, 0));
	}

	private void tryNow(SandboxId id, int tries) {
		try {
			this.scheduler.getObject()
				.schedule(ReconcileTask.instanceOf(id), this.clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
			poll();
		}
		catch (TaskInstanceCurrentlyExecutingException | ExecutionException ex) {
			// A look is under way, or has ended between the scheduler's reading and
			// writing.
			again(id, tries);
		}
		catch (RuntimeException ex) {
			// Such as a database that is away for a moment.
			log.info("Sandbox {} could not be woken: {}", id, ex.toString());
			again(id, tries);
		}
	}

	private void again(SandboxId id, int tries) {
		if (tries < MAX_RETRIES) {
			this.timer.schedule(() -> tryNow(id, tries + 1), RETRY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

}
