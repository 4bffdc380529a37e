package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

class LostTaskRecoveryTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final DataSource dataSource = this.bench.dataSource;

	private final SchedulerClient scheduler = SchedulerClient.Builder.create(this.dataSource)
		.jdbcCustomization(new AutodetectJdbcCustomization(this.dataSource, true))
		.build();

	private final ReconcileTrigger trigger = mock(ReconcileTrigger.class);

	private final LostTaskRecovery lostTaskRecovery = new LostTaskRecovery(JdbcClient.create(this.dataSource),
			this.trigger, this.bench.clock);

	@ParameterizedTest
	@EnumSource(names = "TORN_DOWN", mode = Mode.EXCLUDE)
	void findsASandboxWithoutATask(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);

		this.lostTaskRecovery.run();

		verify(this.trigger).runNow(sandbox.id());
		verifyNoMoreInteractions(this.trigger);
	}

	@Test
	void leavesASandboxAloneThatHasATask() {
		schedule(this.bench.storeSandbox(SandboxState.LAUNCHING), T0.plusSeconds(10));

		this.lostTaskRecovery.run();

		verifyNoInteractions(this.trigger);
	}

	@Test
	void tellsSandboxesApart() {
		schedule(this.bench.storeSandbox(SandboxState.LAUNCHING), T0.plusSeconds(10));
		Sandbox lost = this.bench.requested("other");

		this.lostTaskRecovery.run();

		verify(this.trigger).runNow(lost.id());
		verifyNoMoreInteractions(this.trigger);
	}

	@ParameterizedTest
	@EnumSource(names = { "REQUESTED", "LAUNCHING", "TEARING_DOWN" })
	void findsASandboxThatShouldMoveButWhoseTaskSleepsOn(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		schedule(sandbox, T0.plus(Duration.ofMinutes(15)));

		this.lostTaskRecovery.run();

		verify(this.trigger).runNow(sandbox.id());
	}

	@Test
	void letsAReadySandboxSleep() {
		schedule(this.bench.storeSandbox(SandboxState.READY), T0.plus(Duration.ofMinutes(15)));

		this.lostTaskRecovery.run();

		verifyNoInteractions(this.trigger);
	}

	/**
	 * The end of the lease was moved forward, and the process died before it triggered
	 * the task.
	 */
	@Test
	void findsAReadySandboxWhoseTaskWouldSleepPastTheEndOfItsLease() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		schedule(sandbox, T0.plus(Duration.ofMinutes(15)));
		this.bench.sandboxes.update(sandbox.id(), (ready) -> ready.extendLease(T0.plus(Duration.ofMinutes(2)),
				new LeasePolicy(Duration.ofHours(8), Duration.ofDays(3)), T0));
		this.lostTaskRecovery.run();
		verifyNoInteractions(this.trigger);

		this.bench.clock.advance(Duration.ofSeconds(100));
		this.lostTaskRecovery.run();

		verify(this.trigger).runNow(sandbox.id());
	}

	@Test
	void leavesATaskAloneThatIsBeingWorkedOn() {
		schedule(this.bench.storeSandbox(SandboxState.LAUNCHING), T0.plus(Duration.ofMinutes(15)));
		JdbcClient.create(this.dataSource).sql("update scheduled_tasks set picked = true").update();

		this.lostTaskRecovery.run();

		verifyNoInteractions(this.trigger);
	}

	@Test
	void neverFindsASandboxTornDown() {
		this.bench.storeSandbox(SandboxState.TORN_DOWN);

		this.lostTaskRecovery.run();

		verifyNoInteractions(this.trigger);
	}

	private void schedule(Sandbox sandbox, Instant time) {
		this.scheduler.scheduleIfNotExists(ReconcileTask.instanceOf(sandbox.id()), time);
	}

}
