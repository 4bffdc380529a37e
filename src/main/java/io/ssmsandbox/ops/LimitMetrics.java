package io.ssmsandbox.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.sandbox.Limit;
import io.ssmsandbox.sandbox.LimitExceeded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The counter {@code portal.limits.refused}: requests that were refused, by limit.
 */
@Component
class LimitMetrics {

	private final MeterRegistry registry;

	LimitMetrics(MeterRegistry registry) {
		this.registry = registry;
		// So that the first refusal of each kind is seen as an increase.
		for (Limit limit : Limit.values()) {
			refused(limit);
		}
	}

	@EventListener
	void exceeded(LimitExceeded refusal) {
		refused(refusal.limit()).increment();
	}

	private Counter refused(Limit limit) {
		return Counter.builder("portal.limits.refused")
			.description("Requests that were refused because of a limit")
			.tag("limit", limit.wireName())
			.register(this.registry);
	}

}
