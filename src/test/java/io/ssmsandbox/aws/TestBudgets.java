package io.ssmsandbox.aws;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * Creates call budgets for tests.
 */
public final class TestBudgets {

	/** How many callers may wait for one region at once. */
	public static final int AT_ONCE = 4;

	private TestBudgets() {
	}

	public static CallBudget of(double callsPerSecond, Clock clock) {
		return of(callsPerSecond, callsPerSecond, clock);
	}

	public static CallBudget of(double callsPerSecond, double cloudformationCallsPerSecond, Clock clock) {
		return new CallBudget(new CallBudgetProperties(callsPerSecond, cloudformationCallsPerSecond, AT_ONCE),
				new StaticAwsConnection(false, Optional.empty()), new SimpleMeterRegistry(), clock);
	}

	/** The call rate of an emulator. */
	static CallBudget emulated(URI endpoint) {
		return new CallBudget(new CallBudgetProperties(null, null, AT_ONCE),
				new StaticAwsConnection(true, Optional.of(endpoint)), new SimpleMeterRegistry(), Clock.systemUTC());
	}

	/** Records a call without an answer. */
	public static void staySilent(CallBudget budget, BudgetTarget target) {
		budget.recordOutcome(target, CallOutcome.UNAVAILABLE);
	}

	/** Records a throttled call. */
	public static void throttle(CallBudget budget, BudgetTarget target) {
		budget.recordOutcome(target, CallOutcome.THROTTLED);
	}

	/** Takes a place for another thread. */
	public static Duration enter(CallBudget budget, BudgetTarget target, CallPriority priority) {
		return budget.bucket(target).enter(priority);
	}

	/** Releases a place of another thread. */
	public static void leave(CallBudget budget, BudgetTarget target) {
		budget.bucket(target).leave();
	}

	/** Takes calls from a budget like an AWS client. */
	public static void spend(CallBudget budget, BudgetTarget target, int calls) {
		for (int call = 0; call < calls; call++) {
			budget.bucket(target).recordSentCall();
		}
	}

}
