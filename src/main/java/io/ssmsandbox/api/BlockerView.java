package io.ssmsandbox.api;

import java.time.Instant;

import io.ssmsandbox.sandbox.Blocker;
import org.jspecify.annotations.Nullable;

/**
 * A temporary problem that blocks a sandbox's progress, in the API.
 *
 * @param code a stable code, such as {@code aws-silent}
 * @param summary its description in English
 * @param since when the portal first noticed it
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
