package io.ssmsandbox.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ssmsandbox.sandbox.OrphanStacks;

import org.springframework.stereotype.Component;

/**
 * The gauge {@code portal.orphan.stacks}: the number of orphan stacks, which have the
 * portal's name prefix but belong to no sandbox.
 */
@Component
class OrphanStackMetrics implements MeterBinder {

	private final OrphanStacks orphans;

	OrphanStackMetrics(OrphanStacks orphans) {
		this.orphans = orphans;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("portal.orphan.stacks", this.orphans, OrphanStacks::count)
			.description("Stacks that have the portal's name prefix but belong to no sandbox")
			.register(registry);
	}

}
