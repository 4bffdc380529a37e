package io.ssmsandbox.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.RequestLimited;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The counter {@code portal.limits.refused}: refused requests, by limit.
 */
@Component
class LimitMetrics {

	private final MeterRegistry registry;

	LimitMetrics(MeterRegistry registry) {
		this.registry = registry;
		// Registers each counter with zero, so that monitoring sees its first refusal as
		// an increase.
		for (LimitKind limitKind : LimitKind.values()) {
			refused(limitKind);
		}
	}

	@EventListener
	void countRefusal(RequestLimited refusal) {
		refused(refusal.limit()).increment();
	}

	private Counter refused(LimitKind limitKind) {
		return Counter.builder("portal.limits.refused")
			.description("Requests that were refused because of a limit")
			.tag("limit", limitKind.wireName())
			.register(this.registry);
	}

}
