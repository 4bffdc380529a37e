package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.TestBudgets;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.ViewerJoined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Tests the checks that new viewers trigger.
 */
class ViewerTriggeredCheckTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final ReconcileTrigger trigger = mock(ReconcileTrigger.class);

	private final RecentChecks checks = this.bench.provisioningContext.checks;

	private final ViewerTriggeredCheck viewers = new ViewerTriggeredCheck(this.bench.sandboxes, this.checks,
			this.bench.provisioningContext.budget, this.trigger);

	@Test
	void causeOneLookHoweverManyCome() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);

		for (int viewer = 0; viewer < 100; viewer++) {
			join(ready);
		}

		verify(this.trigger, times(1)).runNow(ready.id());
	}

	@Test
	void causeNoneAtASandboxThatRestsAndWasJustLookedAt() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		this.bench.provisioningContext.reconciler.reconcile(ready.id());

		this.bench.clock.advance(Duration.ofSeconds(29));
		join(ready);
		verify(this.trigger, never()).runNow(any());

		this.bench.clock.advance(Duration.ofSeconds(1));
		join(ready);
		verify(this.trigger).runNow(ready.id());
	}

	@Test
	void causeNoMoreAtASandboxThatMovesThanOneWhoStays() {
		Sandbox launching = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.provisioningContext.reconciler.reconcile(launching.id());

		join(launching);
		verify(this.trigger, never()).runNow(any());

		this.bench.clock.advance(ProvisioningContext.PROPERTIES.watched());
		join(launching);
		verify(this.trigger).runNow(launching.id());
	}

	@Test
	void causeNoneWhereTheCallsAreKeptForWork() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		TestBudgets.spend(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(REGION), 600);

		join(ready);

		verify(this.trigger, never()).runNow(any());
	}

	@Test
	void causeNoWorkForASandboxThatIsOverOrUnknown() {
		join(this.bench.storeSandbox(SandboxState.TORN_DOWN));
		this.viewers.checkForViewer(new ViewerJoined(SandboxId.random()));

		verify(this.trigger, never()).runNow(any());
	}

	@Test
	void causeALookAgainAfterTheClockWasSetBack() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		join(ready);
		this.bench.clock.advance(Duration.ofHours(-1));

		join(ready);

		verify(this.trigger, times(2)).runNow(ready.id());
	}

	@ParameterizedTest
	@EnumSource(names = { "READY", "TEARDOWN_FAILED" })
	void makeNothingMoreUrgentThatRests(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);

		assertThat(this.bench.provisioningContext.watchedPace.priority(sandbox))
			.isEqualTo(this.bench.provisioningContext.intervals.priority(sandbox));
	}

	@ParameterizedTest
	@EnumSource(names = { "LAUNCHING", "CONNECTING", "LAUNCH_FAILED" })
	void makeMoreUrgentWhatMoves(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);

		assertThat(this.bench.provisioningContext.watchedPace.priority(sandbox))
			.isNotEqualTo(this.bench.provisioningContext.intervals.priority(sandbox));
	}

	private void join(Sandbox sandbox) {
		this.viewers.checkForViewer(new ViewerJoined(sandbox.id()));
	}

}
