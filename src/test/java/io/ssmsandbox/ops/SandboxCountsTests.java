package io.ssmsandbox.ops;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.SettableClock;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

class SandboxCountsTests {

	private final SettableClock clock = new SettableClock(T0);

	private final Sandboxes sandboxes = SandboxesInMemory.create(this.clock);

	private final SandboxCounts counts = new SandboxCounts(this.sandboxes, this.clock);

	@Test
	void knowsEveryStateInTheOrderOfALife() {
		request("one");
		this.sandboxes.update(request("two"), (sandbox) -> sandbox.tornDown(T0));

		assertThat(this.counts.byState().keySet()).containsExactly(SandboxState.values());
		assertThat(this.counts.of(SandboxState.REQUESTED)).isEqualTo(1);
		assertThat(this.counts.of(SandboxState.TORN_DOWN)).isEqualTo(1);
		assertThat(this.counts.of(SandboxState.READY)).isZero();
	}

	@Test
	void countsAgainAfterAFewSeconds() {
		assertThat(this.counts.of(SandboxState.REQUESTED)).isZero();
		request("late");

		this.clock.advance(Duration.ofSeconds(3));
		assertThat(this.counts.of(SandboxState.REQUESTED)).as("counted a moment ago").isZero();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.counts.of(SandboxState.REQUESTED)).isEqualTo(1);
	}

	@Test
	void isAGaugeOfEachState() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		request("measured");

		new SandboxMetrics(this.counts).bindTo(registry);

		assertThat(registry.get("portal.sandboxes").gauges()).hasSize(SandboxState.values().length);
		assertThat(registry.get("portal.sandboxes").tag("state", "requested").gauge().value()).isEqualTo(1);
		assertThat(registry.get("portal.sandboxes").tag("state", "ready").gauge().value()).isZero();
	}

	private SandboxId request(String prefix) {
		return this.sandboxes.request(SandboxId.random(), aRequest(prefix), aTemplate(), 16).id();
	}

}
