package io.ssmsandbox.api;

import java.time.Instant;

import io.ssmsandbox.sandbox.Blocker;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a sandbox from making progress just now, as other systems see it.
 *
 * @param code a stable word, such as {@code aws-silent}
 * @param summary what it is, in English
 * @param since since when the portal has known of it
 */
record BlockerView(String code, String summary, Instant since) {

	static @Nullable BlockerView ofNullable(@Nullable Blocker blocker) {
		return (blocker != null) ? of(blocker) : null;
	}

	private static BlockerView of(Blocker blocker) {
		String code = blocker.message().code();
		return new BlockerView(code.substring(code.indexOf('.') + 1), blocker.message().inEnglish(), blocker.since());
	}

}
