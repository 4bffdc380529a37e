package io.ssmsandbox.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.ssmsandbox.diagnosis.CauseCategory;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StateEntered;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The counter {@code portal.launches} (by outcome and category of the cause) and the
 * timer {@code portal.launch.time}. Only the replica that saved the end of a launch
 * counts it.
 */
@Component
class LaunchMetrics {

	private static final String NO_CAUSE = "none";

	private static final Duration[] BUCKETS = Stream.of(10, 30, 60, 120, 180, 240, 300, 420, 600, 900, 1200, 1800)
		.map(Duration::ofSeconds)
		.toArray(Duration[]::new);

	private final MeterRegistry registry;

	private final Timer launchTime;

	LaunchMetrics(MeterRegistry registry) {
		this.registry = registry;
		this.launchTime = Timer.builder("portal.launch.time")
			.description("Time from the request of a sandbox until it is READY")
			.serviceLevelObjectives(BUCKETS)
			.register(registry);
		// Registers each counter with zero, so that monitoring sees its first launch as
		// an increase.
		launches("ready", NO_CAUSE);
		launches("given-up", NO_CAUSE);
		for (CauseCategory category : CauseCategory.values()) {
			launches("failed", category.wireName());
		}
	}

	@TransactionalEventListener
	void countTransition(StateEntered change) {
		if (isLaunch(change.from())) {
			count(change.sandbox());
		}
	}

	private static boolean isLaunch(SandboxState state) {
		return switch (state) {
			case REQUESTED, LAUNCHING, CONNECTING -> true;
			case READY, LAUNCH_FAILED, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

	private void count(Sandbox sandbox) {
		switch (sandbox.state()) {
			case READY -> {
				launches("ready", NO_CAUSE).increment();
				Instant readyAt = sandbox.milestones().readyAt();
				if (readyAt != null) {
					this.launchTime.record(Duration.between(sandbox.lease().requestedAt(), readyAt));
				}
			}
			case LAUNCH_FAILED -> launches("failed", categoryOf(sandbox.reason().cause()).wireName()).increment();
			case TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> launches("given-up", NO_CAUSE).increment();
			case REQUESTED, LAUNCHING, CONNECTING -> {
				// The launch goes on.
			}
		}
	}

	private static CauseCategory categoryOf(@Nullable Cause cause) {
		return Optional.ofNullable(cause)
			.flatMap((known) -> CauseCode.of(known.code()))
			.map(CauseCode::category)
			.orElse(CauseCategory.UNKNOWN);
	}

	private Counter launches(String outcome, String cause) {
		return Counter.builder("portal.launches")
			.description("Launches that have ended, by outcome and category of the cause")
			.tags("outcome", outcome, "cause", cause)
			.register(this.registry);
	}

}
