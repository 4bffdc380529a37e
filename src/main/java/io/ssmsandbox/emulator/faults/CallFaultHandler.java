package io.ssmsandbox.emulator.faults;

import java.time.Duration;

/**
 * The ways to treat a call badly.
 */
public interface CallFaultHandler<T> {

	T refuse(KnownError error);

	T refuse(CallError error);

	T delay(Duration delay);

	/**
	 * Does not answer for so long, and then closes the connection.
	 */
	T keepSilent(Duration silence);

	/**
	 * Does what was asked and closes the connection.
	 */
	T loseAnswer();

}
