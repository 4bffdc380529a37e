package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.ssmsandbox.sandbox.SandboxId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds sandboxes whose task was lost and schedules them again: sandboxes without a task,
 * changing sandboxes whose task is scheduled too late, and sandboxes whose task is
 * scheduled after the end of the lease. Normally there are none.
 */
@Component
class LostTaskRecovery {

	private static final Logger log = LoggerFactory.getLogger(LostTaskRecovery.class);

	static final Duration INTERVAL = Duration.ofSeconds(30);

	/** Longer than any pause of a changing sandbox. */
	private static final Duration OVERSLEPT = Duration.ofMinutes(2);

	private final JdbcClient jdbc;

	private final ReconcileTrigger trigger;

	private final Clock clock;

	LostTaskRecovery(JdbcClient jdbc, ReconcileTrigger trigger, Clock clock) {
		this.jdbc = jdbc;
		this.trigger = trigger;
		this.clock = clock;
	}

	void run() {
		List<SandboxId> lost = findLost();
		if (!lost.isEmpty()) {
			log.warn("Scheduling {} sandboxes again whose tasks were lost: {}", lost.size(), lost);
			lost.forEach(this.trigger::runNow);
		}
	}

	private List<SandboxId> findLost() {
		return this.jdbc.sql("""
				select s.id from sandbox s
				left join scheduled_tasks t on t.task_name = :task and t.task_instance = cast(s.id as varchar(36))
				where s.state <> 'TORN_DOWN' and (t.task_instance is null
				or (s.state in ('REQUESTED', 'LAUNCHING', 'TEARING_DOWN') and not t.picked and t.execution_time > :late)
				or (s.state in ('CONNECTING', 'READY', 'LAUNCH_FAILED') and not t.picked and t.execution_time > :soon
				and t.execution_time > s.expires_at and s.expires_at < :soon))
				""")
			.param("task", ReconcileTask.NAME)
			.param("soon", this.clock.instant().plus(INTERVAL).atOffset(ZoneOffset.UTC))
			.param("late", this.clock.instant().plus(OVERSLEPT).atOffset(ZoneOffset.UTC))
			.query((row, number) -> new SandboxId(row.getObject("id", UUID.class)))
			.list();
	}

}
