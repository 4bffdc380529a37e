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
 * One resource's bar in the chart, which begins with the first stack operation.
 *
 * @param resource the resource
 * @param begunAt when AWS began with it; null when it has not begun
 * @param endedAt when AWS finished it; null while it is in progress
 * @param x the start of the bar, in thousandths
 * @param width its width, in thousandths
 */
record ResourceBar(ResourceProgress resource, @Nullable Instant begunAt, @Nullable Instant endedAt, int x, int width) {

	private static final int WHOLE = 1000;

	private static final int LEAST = 4;

	static List<ResourceBar> of(LaunchProgress launchProgress, SandboxState state) {
		Optional<Instant> from = timeSpans(launchProgress, state).map(TimeSpan::begunAt).min(Instant::compareTo);
		Instant until = timeSpans(launchProgress, state)
			.map((timeSpan) -> timeSpan.begunAt().plus(timeSpan.until(launchProgress.at())))
			.max(Instant::compareTo)
			.orElse(launchProgress.at());
		return launchProgress.resources().stream().map((resource) -> {
			TimeSpan timeSpan = timeSpanOf(resource, state);
			return (timeSpan == null || from.isEmpty()) ? new ResourceBar(resource, null, null, 0, 0)
					: barOf(resource, timeSpan, from.get(), until, launchProgress.at());
		}).toList();
	}

	private static ResourceBar barOf(ResourceProgress resource, TimeSpan timeSpan, Instant from, Instant until,
			Instant now) {
		double whole = Math.max(1, Duration.between(from, until).toMillis());
		int x = (int) Math.min(WHOLE - LEAST, WHOLE * Duration.between(from, timeSpan.begunAt()).toMillis() / whole);
		int width = (int) Math.max(LEAST, WHOLE * timeSpan.until(now).toMillis() / whole);
		return new ResourceBar(resource, timeSpan.begunAt(), timeSpan.endedAt(), x, Math.min(width, WHOLE - x));
	}

	private static Stream<TimeSpan> timeSpans(LaunchProgress launchProgress, SandboxState state) {
		return launchProgress.resources()
			.stream()
			.flatMap((resource) -> Optional.ofNullable(timeSpanOf(resource, state)).stream());
	}

	/**
	 * During a teardown the bar shows the deletion; the creation may be days ago.
	 */
	private static @Nullable TimeSpan timeSpanOf(ResourceProgress resource, SandboxState state) {
		return state.isEnding() ? resource.deletion() : resource.creation();
	}

}
