package io.ssmsandbox.ops;

import java.time.Clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ssmsandbox.sandbox.RunningSandboxes;

import org.springframework.stereotype.Component;

/**
 * The gauge {@code portal.leases.overdue}: sandboxes whose lease has ended and whose
 * teardown has not begun.
 */
@Component
class LeaseMetrics implements MeterBinder {

	private final RunningSandboxes running;

	private final Clock clock;

	LeaseMetrics(RunningSandboxes running, Clock clock) {
		this.running = running;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("portal.leases.overdue", this.running, (all) -> all.countOverdue(this.clock.instant()))
			.description("Sandboxes whose lease has ended and whose teardown has not begun")
			.register(registry);
	}

}
