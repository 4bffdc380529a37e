package io.ssmsandbox.emulator.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A response to a call with a delay.
 *
 * @param delay the time to wait first
 * @param answer handles the call after the delay; empty when the connection is closed
 * without a response
 */
record DelayedResponse(Duration delay, Supplier<Optional<HttpReply>> answer) {

	static DelayedResponse of(HttpReply answer) {
		return new DelayedResponse(Duration.ZERO, () -> Optional.of(answer));
	}

}
