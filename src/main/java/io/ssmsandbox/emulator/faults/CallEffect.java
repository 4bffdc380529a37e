package io.ssmsandbox.emulator.faults;

import java.time.Duration;

/**
 * What a script does to a call.
 */
public sealed interface CallEffect {

	/**
	 * Has the effect carried out by whoever answers calls.
	 */
	<T> T on(CallFaultHandler<T> handling);

	/**
	 * Refused with an error that the service words itself.
	 */
	record Known(KnownError error) implements CallEffect {

		@Override
		public <T> T on(CallFaultHandler<T> handling) {
			return handling.refuse(this.error);
		}

	}

	/**
	 * Refused with an error of the script's own.
	 */
	record Refused(CallError error) implements CallEffect {

		@Override
		public <T> T on(CallFaultHandler<T> handling) {
			return handling.refuse(this.error);
		}

	}

	/**
	 * Handled later.
	 */
	record Delayed(Duration delay) implements CallEffect {

		@Override
		public <T> T on(CallFaultHandler<T> handling) {
			return handling.delay(this.delay);
		}

	}

	/**
	 * Not handled and not answered; in the end the connection is closed.
	 */
	record Unanswered(Duration silence) implements CallEffect {

		@Override
		public <T> T on(CallFaultHandler<T> handling) {
			return handling.keepSilent(this.silence);
		}

	}

	/**
	 * Handled, but the connection is closed before the answer.
	 */
	record AnswerLost() implements CallEffect {

		@Override
		public <T> T on(CallFaultHandler<T> handling) {
			return handling.loseAnswer();
		}

	}

}
