package io.ssmsandbox.emulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When and how a call is answered.
 *
 * @param delay how long nothing happens first
 * @param answer handles the call then; empty when it gets no answer and its connection is
 * closed
 */
record DelayedResponse(Duration delay, Supplier<Optional<HttpReply>> answer) {

	static DelayedResponse of(HttpReply answer) {
		return new DelayedResponse(Duration.ZERO, () -> Optional.of(answer));
	}

}
