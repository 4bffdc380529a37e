package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.Execution;
import io.ssmsandbox.sandbox.SandboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

class ReconcileTriggerTests {

	private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

	private final Scheduler scheduler = mock(Scheduler.class);

	private final ReconcileTrigger trigger = createTrigger();

	private ReconcileTrigger createTrigger() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("scheduler", this.scheduler);
		return new ReconcileTrigger(beans.getBeanProvider(Scheduler.class), Clock.systemUTC());
	}

	@AfterEach
	void stop() {
		this.trigger.destroy();
	}

	/** The scheduler throws what its own JDBC layer throws, not Spring's exceptions. */
	@Test
	void triesAgainWhenTheDatabaseIsAwayForAMoment() {
		doThrow(new IllegalStateException("connection refused")).doReturn(true)
			.when(this.scheduler)
			.schedule(any(), any(), any());

		this.trigger.runNow(SandboxId.random());

		verify(this.scheduler, timeout(PATIENCE)).triggerCheckForDueExecutions();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void triesAgainWithoutAWordWhenALookHasJustEnded(CapturedOutput log) {
		SandboxId id = SandboxId.random();
		doThrow(new ExecutionException("Expected one execution to be updated",
				new Execution(Instant.EPOCH, ReconcileTask.instanceOf(id))))
			.doReturn(true)
			.when(this.scheduler)
			.schedule(any(), any(), any());

		this.trigger.runNow(id);

		verify(this.scheduler, timeout(PATIENCE)).triggerCheckForDueExecutions();
		assertThat(log).doesNotContain(id.toString());
	}

	@Test
	void wakesAtOnce() {
		doReturn(true).when(this.scheduler).schedule(any(), any(), any());

		this.trigger.runNow(SandboxId.random());

		verify(this.scheduler, timeout(PATIENCE)).triggerCheckForDueExecutions();
	}

}
