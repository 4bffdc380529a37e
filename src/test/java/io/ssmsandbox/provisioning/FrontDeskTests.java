package io.ssmsandbox.provisioning;

import io.ssmsandbox.sandbox.NotPermitted;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class FrontDeskTests {

	private static final Owner OPERATOR = new Owner("ops");

	private final Workbench bench = new Workbench();

	private final WakeUps wakeUps = mock(WakeUps.class);

	private final FrontDesk desk = new FrontDesk(this.bench.sandboxes, this.bench.placements, new TemplateRenderer(),
			TestSandboxes.POLICY, this.wakeUps, this.bench.clock);

	@Test
	void wakesASandboxThatIsToBeTornDown() {
		Sandbox ready = this.bench.in(SandboxState.READY);

		this.desk.tearDown(ready.id(), OPERATOR);

		verify(this.wakeUps).now(ready.id());
	}

	@Test
	void storesThatAnOperatorForcesAndWakesTheSandbox() {
		Sandbox stuck = this.bench.in(SandboxState.TEARDOWN_FAILED);

		this.desk.forceTearDown(stuck.id(), OPERATOR);

		assertThat(this.bench.stored(stuck).milestones().forcedAt()).isEqualTo(T0);
		verify(this.wakeUps).now(stuck.id());
	}

	@Test
	void wakesNothingThatCannotBeForced() {
		Sandbox ready = this.bench.in(SandboxState.READY);

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.desk.forceTearDown(ready.id(), OPERATOR));

		verifyNoInteractions(this.wakeUps);
	}

	@Test
	void letsASandboxRestThatIsTornDown() {
		Sandbox over = this.bench.in(SandboxState.TORN_DOWN);

		assertThat(this.desk.tearDown(over.id(), OPERATOR).state()).isEqualTo(SandboxState.TORN_DOWN);

		verifyNoInteractions(this.wakeUps);
	}

}
