package io.ssmsandbox.ops;

import java.time.Duration;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.SettableClock;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class LeaseMetricsTests {

	private final SettableClock clock = new SettableClock(T0);

	private final DataSource dataSource = SandboxesInMemory.database();

	private final Sandboxes sandboxes = SandboxesInMemory.create(this.dataSource, this.clock);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void countsLeasesThatHaveEndedUntilTheTeardownBegins() {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, TestSandboxes.aRequest("overdue"), TestSandboxes.aTemplate(), 16);
		new LeaseMetrics(SandboxesInMemory.running(this.dataSource), this.clock).bindTo(this.registry);
		assertThat(overdue()).isZero();

		this.clock.advance(Duration.ofHours(9));
		assertThat(overdue()).isOne();

		this.sandboxes.update(id, (sandbox) -> sandbox.tearDown(TestSandboxes.message("Its lease ended."), T0));
		assertThat(overdue()).isZero();
	}

	private double overdue() {
		return this.registry.get("portal.leases.overdue").gauge().value();
	}

}
