package io.ssmsandbox.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ssmsandbox.sandbox.StrayStacks;

import org.springframework.stereotype.Component;

/**
 * The gauge {@code portal.stray.stacks}: how many stacks there are that bear the portal's
 * name and belong to no sandbox.
 */
@Component
class StrayMetrics implements MeterBinder {

	private final StrayStacks strays;

	StrayMetrics(StrayStacks strays) {
		this.strays = strays;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("portal.stray.stacks", this.strays, StrayStacks::count)
			.description("Stacks that bear the portal's name and belong to no sandbox")
			.register(registry);
	}

}
