package io.ssmsandbox.emulator.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.emulator.agent.UnreachableReason.Failure;
import io.ssmsandbox.emulator.inventory.InstanceLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * The agent from one start of its system to the next: it tries to register, sleeps after
 * each failure, and once registered sends its heartbeat and holds a channel open for
 * sessions.
 *
 * @param begin when it makes its first call
 * @param failures the tries that failed; of very many the first and the last
 * @param registeredAt when a try succeeded, or null
 */
record AgentRun(Instant begin, List<Failed> failures, @Nullable Instant registeredAt) {

	/** In real time, as all durations here; the instance's speed divides them. */
	private static final Duration BOOT = Duration.ofSeconds(20);

	private static final long BOOT_SPREAD_MILLIS = 20_000;

	/**
	 * Lives through a run.
	 * @param start when the system was started
	 * @param until the end of the run, or the instant of the question
	 */
	static AgentRun of(Instant start, Instant until, String seed, InstanceLifecycle life, ReachabilityLog reach) {
		RegistrationBackoff registrationBackoff = new RegistrationBackoff(seed);
		Instant begin = start.plus(life.paced(BOOT.plusMillis(registrationBackoff.spread(0, BOOT_SPREAD_MILLIS))));
		List<Failed> failures = new ArrayList<>();
		Instant next = begin;
		while (!next.isAfter(until)) {
			Optional<UnreachableReason> obstacle = reach.obstacle(AgentChannel.SSM, next);
			if (obstacle.isEmpty()) {
				return new AgentRun(begin, failures, next);
			}
			Failure failure = obstacle.get().rung().failure();
			if (failure == Failure.ABSENT) {
				break;
			}
			int times = failures.size() + 1;
			Duration sleep = (failure == Failure.NETWORK) ? registrationBackoff.afterSilence(times)
					: registrationBackoff.afterDenial(times);
			failures.add(new Failed(next, obstacle.get(), sleep));
			next = next.plus(life.paced(sleep));
			if (times >= RegistrationBackoff.VARIED) {
				next = next.plus(untold(next, reach.sameUntil(next, until), life.paced(sleep)));
			}
		}
		return new AgentRun(begin, failures, null);
	}

	/**
	 * How long an agent goes on failing and sleeping alike, without the last tries. Those
	 * before nobody reads: more is told of than a console holds.
	 */
	private static Duration untold(Instant next, Instant end, Duration sleep) {
		long sleeps = Duration.between(next, end).toMillis() / sleep.toMillis() - RegistrationBackoff.VARIED;
		return sleep.multipliedBy(Math.max(0, sleeps));
	}

	/**
	 * A try to register that failed.
	 *
	 * @param sleep how long the agent then sleeps in real time
	 */
	record Failed(Instant at, UnreachableReason obstacle, Duration sleep) {

	}

}
