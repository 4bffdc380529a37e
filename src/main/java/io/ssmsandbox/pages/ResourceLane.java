package io.ssmsandbox.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.outlook.Outlook;
import io.ssmsandbox.outlook.ResourceOutlook;
import io.ssmsandbox.outlook.Stretch;
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
record ResourceLane(ResourceOutlook resource, @Nullable Instant begunAt, @Nullable Instant endedAt, int x, int width) {

	private static final int WHOLE = 1000;

	private static final int LEAST = 4;

	static List<ResourceLane> of(Outlook outlook, SandboxState state) {
		Optional<Instant> from = stretches(outlook, state).map(Stretch::begunAt).min(Instant::compareTo);
		Instant until = stretches(outlook, state).map((stretch) -> stretch.begunAt().plus(stretch.until(outlook.at())))
			.max(Instant::compareTo)
			.orElse(outlook.at());
		return outlook.resources().stream().map((resource) -> {
			Stretch stretch = stretch(resource, state);
			return (stretch == null || from.isEmpty()) ? new ResourceLane(resource, null, null, 0, 0)
					: lane(resource, stretch, from.get(), until, outlook.at());
		}).toList();
	}

	private static ResourceLane lane(ResourceOutlook resource, Stretch stretch, Instant from, Instant until,
			Instant now) {
		double whole = Math.max(1, Duration.between(from, until).toMillis());
		int x = (int) Math.min(WHOLE - LEAST, WHOLE * Duration.between(from, stretch.begunAt()).toMillis() / whole);
		int width = (int) Math.max(LEAST, WHOLE * stretch.until(now).toMillis() / whole);
		return new ResourceLane(resource, stretch.begunAt(), stretch.endedAt(), x, Math.min(width, WHOLE - x));
	}

	private static Stream<Stretch> stretches(Outlook outlook, SandboxState state) {
		return outlook.resources()
			.stream()
			.flatMap((resource) -> Optional.ofNullable(stretch(resource, state)).stream());
	}

	/**
	 * On the way out it is the deletion that one wants to see; the creation may be days
	 * past.
	 */
	private static @Nullable Stretch stretch(ResourceOutlook resource, SandboxState state) {
		return state.isOnTheWayOut() ? resource.deletion() : resource.creation();
	}

}
