package io.ssmsandbox.ops;

import java.util.Locale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.stereotype.Component;

/**
 * The gauge {@code portal.sandboxes}: the number of sandboxes, by state.
 */
@Component
class SandboxMetrics implements MeterBinder {

	private final SandboxCounts counts;

	SandboxMetrics(SandboxCounts counts) {
		this.counts = counts;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (SandboxState state : SandboxState.values()) {
			Gauge.builder("portal.sandboxes", this.counts, (all) -> all.of(state))
				.description("Sandboxes by state")
				.tag("state", state.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
	}

}
