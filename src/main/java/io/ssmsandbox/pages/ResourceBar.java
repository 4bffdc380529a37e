package io.ssmsandbox.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.progress.LaunchProgress;
import io.ssmsandbox.progress.ResourceProgress;
import io.ssmsandbox.progress.TimeSpan;
import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

/**
 * One resource's bar among those of the others, from the first thing that AWS did.
 *
 * @param resource the resource
 * @param begunAt when AWS began with it; null when it has not
 * @param endedAt when AWS was done with it; null while it is not
 * @param x where the bar begins, of a thousand
 * @param width how long it is, of a thousand
 */
record ResourceBar(ResourceProgress resource, @Nullable Instant begunAt, @Nullable Instant endedAt, int x, int width) {

	private static final int WHOLE = 1000;

	private static final int LEAST = 4;

	static List<ResourceBar> of(LaunchProgress launchProgress, SandboxState state) {
		Optional<Instant> from = stretches(launchProgress, state).map(TimeSpan::begunAt).min(Instant::compareTo);
		Instant until = stretches(launchProgress, state)
			.map((timeSpan) -> timeSpan.begunAt().plus(timeSpan.until(launchProgress.at())))
			.max(Instant::compareTo)
			.orElse(launchProgress.at());
		return launchProgress.resources().stream().map((resource) -> {
			TimeSpan timeSpan = stretch(resource, state);
			return (timeSpan == null || from.isEmpty()) ? new ResourceBar(resource, null, null, 0, 0)
					: lane(resource, timeSpan, from.get(), until, launchProgress.at());
		}).toList();
	}

	private static ResourceBar lane(ResourceProgress resource, TimeSpan timeSpan, Instant from, Instant until,
			Instant now) {
		double whole = Math.max(1, Duration.between(from, until).toMillis());
		int x = (int) Math.min(WHOLE - LEAST, WHOLE * Duration.between(from, timeSpan.begunAt()).toMillis() / whole);
		int width = (int) Math.max(LEAST, WHOLE * timeSpan.until(now).toMillis() / whole);
		return new ResourceBar(resource, timeSpan.begunAt(), timeSpan.endedAt(), x, Math.min(width, WHOLE - x));
	}

	private static Stream<TimeSpan> stretches(LaunchProgress launchProgress, SandboxState state) {
		return launchProgress.resources()
			.stream()
			.flatMap((resource) -> Optional.ofNullable(stretch(resource, state)).stream());
	}

	/**
	 * On the way out it is the deletion that one wants to see; the creation may be days
	 * past.
	 */
	private static @Nullable TimeSpan stretch(ResourceProgress resource, SandboxState state) {
		return state.isOnTheWayOut() ? resource.deletion() : resource.creation();
	}

}
