package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The gauge {@code portal.tasks.oldest.due}: how long the oldest due task has been
 * waiting to run.
 */
@Component
class TaskMetrics implements MeterBinder {

	private static final double MILLIS_PER_SECOND = 1000.0;

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskMetrics(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("portal.tasks.oldest.due", this, TaskMetrics::oldestDueSeconds)
			.description("For how long the oldest task has been due without having begun")
			.baseUnit("seconds")
			.register(registry);
	}

	private double oldestDueSeconds() {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("select execution_time from scheduled_tasks where not picked and execution_time < :now"
					+ " order by execution_time limit 1")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(OffsetDateTime.class)
			.optional()
			.map((due) -> Duration.between(due.toInstant(), now).toMillis() / MILLIS_PER_SECOND)
			.orElse(0.0);
	}

}
