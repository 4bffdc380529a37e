package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.cloud.CallTarget;
import io.ssmsandbox.cloud.TestBudgets;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.WatchBegan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ssmsandbox.provisioning.Workbench.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Viewers who come and go, and the looks that they cause.
 */
class ViewerLooksTests {

	private final Workbench bench = new Workbench();

	private final WakeUps wakeUps = mock(WakeUps.class);

	private final LastLooks looks = this.bench.machinery.looks;

	private final ViewerLooks viewers = new ViewerLooks(this.bench.sandboxes, this.looks, this.bench.machinery.budget,
			this.wakeUps);

	@Test
	void causeOneLookHoweverManyCome() {
		Sandbox ready = this.bench.in(SandboxState.READY);

		for (int viewer = 0; viewer < 100; viewer++) {
			come(ready);
		}

		verify(this.wakeUps, times(1)).now(ready.id());
	}

	@Test
	void causeNoneAtASandboxThatRestsAndWasJustLookedAt() {
		Sandbox ready = this.bench.in(SandboxState.READY);
		this.bench.machinery.reconciler.reconcile(ready.id());

		this.bench.clock.advance(Duration.ofSeconds(29));
		come(ready);
		verify(this.wakeUps, never()).now(any());

		this.bench.clock.advance(Duration.ofSeconds(1));
		come(ready);
		verify(this.wakeUps).now(ready.id());
	}

	@Test
	void causeNoMoreAtASandboxThatMovesThanOneWhoStays() {
		Sandbox launching = this.bench.in(SandboxState.LAUNCHING);
		this.bench.machinery.reconciler.reconcile(launching.id());

		come(launching);
		verify(this.wakeUps, never()).now(any());

		this.bench.clock.advance(Machinery.PROPERTIES.watched());
		come(launching);
		verify(this.wakeUps).now(launching.id());
	}

	@Test
	void causeNoneWhereTheCallsAreKeptForWork() {
		Sandbox ready = this.bench.in(SandboxState.READY);
		TestBudgets.spend(this.bench.machinery.budget, CallTarget.cloudFormation(REGION), 600);

		come(ready);

		verify(this.wakeUps, never()).now(any());
	}

	@Test
	void causeNoWorkForASandboxThatIsOverOrUnknown() {
		come(this.bench.in(SandboxState.TORN_DOWN));
		this.viewers.on(new WatchBegan(SandboxId.random()));

		verify(this.wakeUps, never()).now(any());
	}

	@Test
	void causeALookAgainAfterTheClockWasSetBack() {
		Sandbox ready = this.bench.in(SandboxState.READY);
		come(ready);
		this.bench.clock.advance(Duration.ofHours(-1));

		come(ready);

		verify(this.wakeUps, times(2)).now(ready.id());
	}

	@ParameterizedTest
	@EnumSource(names = { "READY", "TEARDOWN_FAILED" })
	void makeNothingMoreUrgentThatRests(SandboxState state) {
		Sandbox sandbox = this.bench.in(state);

		assertThat(this.bench.machinery.watchedPace.priority(sandbox))
			.isEqualTo(this.bench.machinery.pace.priority(sandbox));
	}

	@ParameterizedTest
	@EnumSource(names = { "LAUNCHING", "CONNECTING", "LAUNCH_FAILED" })
	void makeMoreUrgentWhatMoves(SandboxState state) {
		Sandbox sandbox = this.bench.in(state);

		assertThat(this.bench.machinery.watchedPace.priority(sandbox))
			.isNotEqualTo(this.bench.machinery.pace.priority(sandbox));
	}

	private void come(Sandbox sandbox) {
		this.viewers.on(new WatchBegan(sandbox.id()));
	}

}
