package io.ssmsandbox.emulator.resource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/**
 * AWS's durations in real time. Varying durations depend on the resource and are the same
 * in every replay.
 */
final class ResourceDurations {

	private static final int MILLIS = 1000;

	private ResourceDurations() {
	}

	static Duration seconds(int seconds) {
		return Duration.ofSeconds(seconds);
	}

	static Duration between(ResourceContext context, int leastSeconds, int mostSeconds) {
		CRC32 hash = new CRC32();
		hash.update((context.stackId() + "|" + context.logicalId()).getBytes(StandardCharsets.UTF_8));
		long range = (long) (mostSeconds - leastSeconds) * MILLIS;
		return Duration.ofMillis((long) leastSeconds * MILLIS + hash.getValue() % (range + 1));
	}

}
