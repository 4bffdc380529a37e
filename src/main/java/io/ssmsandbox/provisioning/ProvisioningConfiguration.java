package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.ssmsandbox.sandbox.RetentionSweep;
import io.ssmsandbox.template.TemplateRenderer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ProvisioningProperties.class, StackInventoryProperties.class })
class ProvisioningConfiguration {

	private static final Duration RETENTION_INTERVAL = Duration.ofMinutes(10);

	@Bean
	TemplateRenderer templateRenderer() {
		return new TemplateRenderer();
	}

	@Bean
	Task<Void> reconcileTask(Reconciler reconciler, ReconcileTrigger trigger, Clock clock) {
		return ReconcileTask.create(reconciler, trigger, clock);
	}

	@Bean
	Task<Void> sweepTask(LostTaskRecovery lostTaskRecovery) {
		return Tasks.recurring("sweep", FixedDelay.of(LostTaskRecovery.INTERVAL))
			.execute((instance, context) -> lostTaskRecovery.run());
	}

	@Bean
	Task<Void> regionSweepTask(StackInventoryCheck stackInventoryCheck, StackInventoryProperties properties) {
		return Tasks.recurring("region-sweep", FixedDelay.of(properties.interval()))
			.execute((instance, context) -> stackInventoryCheck.run());
	}

	/**
	 * Retires sandboxes. Only one replica does so at a time.
	 */
	@Bean
	Task<Void> retentionTask(RetentionSweep retentionSweep) {
		return Tasks.recurring("retention", FixedDelay.of(RETENTION_INTERVAL))
			.execute((instance, context) -> retentionSweep.run());
	}

	/**
	 * The scheduler uses the same clock as the rest of the portal.
	 */
	@Bean
	com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
		return clock::instant;
	}

	@Bean
	DbSchedulerCustomizer schedulerCustomizer() {
		return new DbSchedulerCustomizer() {

			/**
			 * The name is unique per process. With the default, the host name, a
			 * restarted process would treat the tasks of its dead predecessor as its own.
			 */
			@Override
			public Optional<SchedulerName> schedulerName() {
				return Optional.of(new SchedulerName.Fixed("portal-" + UUID.randomUUID()));
			}

		};
	}

}
