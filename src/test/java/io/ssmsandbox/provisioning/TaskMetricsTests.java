package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class TaskMetricsTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final JdbcClient jdbc = JdbcClient.create(this.bench.dataSource);

	@Test
	void isZeroWhenNothingIsDue() {
		task("later", T0.plusSeconds(1), false);

		assertThat(oldestDue()).isZero();
	}

	@Test
	void tellsTheAgeOfTheOldestTaskThatHasNotBegun() {
		task("begun", T0.minusSeconds(90), true);
		task("older", T0.minusSeconds(30), false);
		task("newer", T0.minusSeconds(10), false);
		this.bench.clock.advance(Duration.ofSeconds(5));

		assertThat(oldestDue()).isEqualTo(35);
	}

	private double oldestDue() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		TaskMetrics metrics = new TaskMetrics(this.jdbc, this.bench.clock);
		metrics.bindTo(registry);
		return registry.get("portal.tasks.oldest.due").gauge().value();
	}

	private void task(String name, Instant at, boolean picked) {
		this.jdbc
			.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
					+ " values ('test', :name, :at, :picked, 1)")
			.param("name", name)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("picked", picked)
			.update();
	}

}
