package io.ssmsandbox.cloud;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * Call budgets as tests need them.
 */
public final class TestBudgets {

	/** How many may wait for one region at once. */
	public static final int AT_ONCE = 4;

	private TestBudgets() {
	}

	public static CallBudget of(double callsPerSecond, Clock clock) {
		return new CallBudget(new CallBudgetProperties(callsPerSecond, AT_ONCE),
				new DirectConnection(false, Optional.empty()), new SimpleMeterRegistry(), clock);
	}

	/** As much as an emulator is asked. */
	static CallBudget emulated(URI endpoint) {
		return new CallBudget(new CallBudgetProperties(null, AT_ONCE),
				new DirectConnection(true, Optional.of(endpoint)), new SimpleMeterRegistry(), Clock.systemUTC());
	}

	/** Leaves a call without an answer. */
	public static void staySilent(CallBudget budget, String region) {
		budget.learn(region, CallOutcome.UNAVAILABLE);
	}

	/** Refuses a call since there were too many. */
	public static void throttle(CallBudget budget, String region) {
		budget.learn(region, CallOutcome.THROTTLED);
	}

	/** Takes calls from a budget, as an AWS client would. */
	public static void spend(CallBudget budget, String region, int calls) {
		for (int call = 0; call < calls; call++) {
			budget.spend(region);
		}
	}

}
