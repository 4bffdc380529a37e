package io.ssmsandbox.emulator.faults;

import java.time.Duration;

/**
 * Carries out the effects of a fault script on a call.
 */
public interface CallFaultHandler<T> {

	T refuse(KnownError error);

	T refuse(CallError error);

	T delay(Duration delay);

	/**
	 * Sends no response for that time, and then closes the connection.
	 */
	T closeWithoutResponse(Duration silence);

	/**
	 * Handles the call and closes the connection without a response.
	 */
	T loseAnswer();

}
