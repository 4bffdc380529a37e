package io.ssmsandbox.emulator.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of an instance.
 *
 * @param runningAt when it reached the state running, or {@code null} while pending
 * @param rebootedAt when it was rebooted, oldest first
 * @param shutDownAt when its termination was requested, or {@code null}
 * @param terminatedAt when it was terminated, or {@code null}
 * @param speed how many times faster than real time it lives, from the journal record of
 * its launch
 */
public record InstanceLifecycle(Instance.State state, Instant launchedAt, @Nullable Instant runningAt,
		List<Instant> rebootedAt, @Nullable Instant shutDownAt, @Nullable Instant terminatedAt, double speed) {

	/**
	 * "Terminated instances remain visible after termination (for approximately one
	 * hour)":
	 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html
	 */
	private static final Duration VISIBLE = Duration.ofHours(1);

	public InstanceLifecycle {
		rebootedAt = List.copyOf(rebootedAt);
	}

	/**
	 * Creates the lifecycle of a new instance.
	 */
	public static InstanceLifecycle launched(Instant now, double speed) {
		return new InstanceLifecycle(Instance.State.PENDING, now, null, List.of(), null, null, speed);
	}

	InstanceLifecycle running(Instant now) {
		return new InstanceLifecycle(Instance.State.RUNNING, this.launchedAt, now, this.rebootedAt, null, null,
				this.speed);
	}

	InstanceLifecycle rebooted(Instant now) {
		return new InstanceLifecycle(this.state, this.launchedAt, this.runningAt,
				Stream.concat(this.rebootedAt.stream(), Stream.of(now)).toList(), null, null, this.speed);
	}

	InstanceLifecycle shuttingDown(Instant now) {
		return new InstanceLifecycle(Instance.State.SHUTTING_DOWN, this.launchedAt, this.runningAt, this.rebootedAt,
				(this.shutDownAt != null) ? this.shutDownAt : now, null, this.speed);
	}

	InstanceLifecycle terminated(Instant now) {
		return new InstanceLifecycle(Instance.State.TERMINATED, this.launchedAt, this.runningAt, this.rebootedAt,
				(this.shutDownAt != null) ? this.shutDownAt : now, now, this.speed);
	}

	/**
	 * Returns every start of the operating system.
	 */
	public List<Instant> starts() {
		return Stream.concat(Optional.ofNullable(this.runningAt).stream(), this.rebootedAt.stream()).toList();
	}

	/**
	 * Returns this instance's duration for a duration in AWS.
	 */
	public Duration paced(Duration real) {
		return Duration.ofMillis(Math.max(1, Math.round(real.toMillis() / this.speed)));
	}

	boolean isVisible(Instant now) {
		return this.terminatedAt == null || now.isBefore(this.terminatedAt.plus(paced(VISIBLE)));
	}

}
