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
 * The agent between two starts of its operating system. It tries to register and sleeps
 * after each failure. Once registered, it sends heartbeats and keeps a channel open for
 * sessions.
 *
 * @param begin when it makes its first call
 * @param failures the failed attempts; of very many only the first and the last
 * @param registeredAt when an attempt succeeded, or {@code null}
 */
record AgentRun(Instant begin, List<Failed> failures, @Nullable Instant registeredAt) {

	/** All durations here are in real time; the instance's speed divides them. */
	private static final Duration BOOT = Duration.ofSeconds(20);

	private static final long BOOT_SPREAD_MILLIS = 20_000;

	/**
	 * Computes a run.
	 * @param start when the operating system started
	 * @param until the end of the run, or the current instant
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
				next = next.plus(skippedTime(next, reach.sameUntil(next, until), life.paced(sleep)));
			}
		}
		return new AgentRun(begin, failures, null);
	}

	/**
	 * Returns the time of identical failures and sleeps to skip, without the last
	 * attempts. No reader sees the skipped ones: those that are left already fill a
	 * console.
	 */
	private static Duration skippedTime(Instant next, Instant end, Duration sleep) {
		long sleeps = Duration.between(next, end).toMillis() / sleep.toMillis() - RegistrationBackoff.VARIED;
		return sleep.multipliedBy(Math.max(0, sleeps));
	}

	/**
	 * A failed attempt to register.
	 *
	 * @param sleep how long the agent sleeps afterwards, in real time
	 */
	record Failed(Instant at, UnreachableReason obstacle, Duration sleep) {

	}

}
