package io.ssmsandbox.emulator.faults;

import java.time.Duration;

/**
 * The effect of a fault script on a call.
 */
public sealed interface CallEffect {

	/**
	 * Calls the handler's method for this effect.
	 */
	<T> T applyTo(CallFaultHandler<T> handling);

	/**
	 * The call fails with an error that the service words itself.
	 */
	record Known(KnownError error) implements CallEffect {

		@Override
		public <T> T applyTo(CallFaultHandler<T> handling) {
			return handling.refuse(this.error);
		}

	}

	/**
	 * The call fails with an error that the script defines.
	 */
	record Refused(CallError error) implements CallEffect {

		@Override
		public <T> T applyTo(CallFaultHandler<T> handling) {
			return handling.refuse(this.error);
		}

	}

	/**
	 * The call is handled after a delay.
	 */
	record Delayed(Duration delay) implements CallEffect {

		@Override
		public <T> T applyTo(CallFaultHandler<T> handling) {
			return handling.delay(this.delay);
		}

	}

	/**
	 * The call is neither handled nor answered. The connection closes after the silence.
	 */
	record Unanswered(Duration silence) implements CallEffect {

		@Override
		public <T> T applyTo(CallFaultHandler<T> handling) {
			return handling.closeWithoutResponse(this.silence);
		}

	}

	/**
	 * The call is handled, but the connection closes before the response.
	 */
	record AnswerLost() implements CallEffect {

		@Override
		public <T> T applyTo(CallFaultHandler<T> handling) {
			return handling.loseAnswer();
		}

	}

}
