package io.ssmsandbox.ops;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StateEntered;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class LaunchMetricsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final LaunchMetrics metrics = new LaunchMetrics(this.registry);

	@Test
	void countsALaunchThatIsReadyAndItsTime() {
		this.metrics.countTransition(new StateEntered(SandboxState.CONNECTING,
				TestSandboxes.connecting().ready(T0.plus(Duration.ofMinutes(4)))));

		assertThat(launches("ready", "none")).isOne();
		assertThat(this.registry.get("portal.launch.time").timer().mean(TimeUnit.MINUTES)).isEqualTo(4);
	}

	@Test
	void countsALaunchThatFailedByTheCategoryOfItsCause() {
		failed("vpc-limit");
		failed("no-capacity");
		failed("no-capacity");

		assertThat(launches("failed", "quota")).isOne();
		assertThat(launches("failed", "capacity")).isEqualTo(2);
	}

	@Test
	void callsACauseUnknownThatThisVersionDoesNotKnow() {
		failed("of-a-later-version");

		assertThat(launches("failed", "unknown")).isOne();
	}

	@Test
	void countsALaunchThatIsGivenUpOnce() {
		Sandbox givenUp = TestSandboxes.launching().tearDown(TestSandboxes.message("Asked for."), T0);

		this.metrics.countTransition(new StateEntered(SandboxState.LAUNCHING, givenUp));
		this.metrics.countTransition(new StateEntered(SandboxState.TEARING_DOWN, givenUp.tornDown(T0)));

		assertThat(launches("given-up", "none")).isOne();
	}

	@Test
	void countsNoTeardownOfASandboxThatWasReady() {
		this.metrics.countTransition(new StateEntered(SandboxState.READY, TestSandboxes.tearingDown()));

		assertThat(this.registry.get("portal.launches").counters()).allMatch((counter) -> counter.count() == 0);
	}

	@Test
	void countsNoLaunchThatGoesOn() {
		this.metrics.countTransition(new StateEntered(SandboxState.LAUNCHING, TestSandboxes.connecting()));

		assertThat(this.registry.get("portal.launches").counters()).allMatch((counter) -> counter.count() == 0);
	}

	private void failed(String cause) {
		this.metrics.countTransition(new StateEntered(SandboxState.LAUNCHING,
				TestSandboxes.launching().launchFailed(new Cause(cause, List.of(), null, null), T0)));
	}

	private double launches(String outcome, String cause) {
		return this.registry.get("portal.launches").tags("outcome", outcome, "cause", cause).counter().count();
	}

}
