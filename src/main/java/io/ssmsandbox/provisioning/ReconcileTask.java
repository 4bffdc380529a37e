package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ssmsandbox.sandbox.SandboxId;

/**
 * Defines the durable task of a sandbox. Each sandbox has one task, which reschedules
 * itself until there is nothing left to do. If a process dies while it runs the task,
 * another process revives it.
 */
final class ReconcileTask {

	static final String NAME = "reconcile-sandbox";

	private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of(NAME);

	/** The pause after an error in the portal itself, such as a database outage. */
	private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

	private ReconcileTask() {
	}

	static CustomTask<Void> create(Reconciler reconciler, ReconcileTrigger trigger, Clock clock) {
		return Tasks.custom(DESCRIPTOR)
			.onFailure(new OnFailureRetryLater<>(AFTER_FAULT))
			.onDeadExecutionRevive()
			.execute((instance, context) -> complete(reconciler.reconcile(idOf(instance)), trigger, clock));
	}

	private static CompletionHandler<Void> complete(Optional<Duration> pause, ReconcileTrigger trigger, Clock clock) {
		if (pause.isEmpty()) {
			return (done, operations) -> operations.remove();
		}
		return (done, operations) -> {
			Instant next = clock.instant().plus(pause.get());
			operations.reschedule(done, next);
			trigger.pollIn(pause.get());
		};
	}

	static TaskInstance<Void> instanceOf(SandboxId id) {
		return new TaskInstance<>(NAME, id.toString());
	}

	private static SandboxId idOf(TaskInstance<Void> instance) {
		return new SandboxId(UUID.fromString(instance.getId()));
	}

}
