package io.ssmsandbox.emulator.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an instance has been through.
 *
 * @param runningAt when it began to run, or null while pending
 * @param rebootedAt when it was rebooted, oldest first
 * @param shutDownAt when somebody asked to terminate it, or null before
 * @param terminatedAt when it was gone, or null before
 * @param speed how much faster than real time it lives, as journaled with its launch
 */
public record Lifecycle(Instance.State state, Instant launchedAt, @Nullable Instant runningAt, List<Instant> rebootedAt,
		@Nullable Instant shutDownAt, @Nullable Instant terminatedAt, double speed) {

	/**
	 * "Terminated instances remain visible after termination (for approximately one
	 * hour)":
	 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html
	 */
	private static final Duration VISIBLE = Duration.ofHours(1);

	public Lifecycle {
		rebootedAt = List.copyOf(rebootedAt);
	}

	/**
	 * Of an instance that is being launched.
	 */
	public static Lifecycle launched(Instant now, double speed) {
		return new Lifecycle(Instance.State.PENDING, now, null, List.of(), null, null, speed);
	}

	Lifecycle running(Instant now) {
		return new Lifecycle(Instance.State.RUNNING, this.launchedAt, now, this.rebootedAt, null, null, this.speed);
	}

	Lifecycle rebooted(Instant now) {
		return new Lifecycle(this.state, this.launchedAt, this.runningAt,
				Stream.concat(this.rebootedAt.stream(), Stream.of(now)).toList(), null, null, this.speed);
	}

	Lifecycle shuttingDown(Instant now) {
		return new Lifecycle(Instance.State.SHUTTING_DOWN, this.launchedAt, this.runningAt, this.rebootedAt,
				(this.shutDownAt != null) ? this.shutDownAt : now, null, this.speed);
	}

	Lifecycle terminated(Instant now) {
		return new Lifecycle(Instance.State.TERMINATED, this.launchedAt, this.runningAt, this.rebootedAt,
				(this.shutDownAt != null) ? this.shutDownAt : now, now, this.speed);
	}

	/**
	 * When its system was started, again and again.
	 */
	public List<Instant> starts() {
		return Stream.concat(Optional.ofNullable(this.runningAt).stream(), this.rebootedAt.stream()).toList();
	}

	/**
	 * How long something takes for this instance that takes so long in AWS.
	 */
	public Duration paced(Duration real) {
		return Duration.ofMillis(Math.max(1, Math.round(real.toMillis() / this.speed)));
	}

	boolean isVisible(Instant now) {
		return this.terminatedAt == null || now.isBefore(this.terminatedAt.plus(paced(VISIBLE)));
	}

}
