package io.ssmsandbox.emulator;

import java.time.Clock;

import io.ssmsandbox.message.StartupException;

/**
 * Starts the emulator for a Spring application. An emulator that cannot start refuses the
 * start of the application in words.
 */
final class EmulatorStart {

	private EmulatorStart() {
	}

	static Emulator start(EmulatorSettings settings, Clock clock) {
		try {
			return Emulator.start(settings, clock);
		}
		catch (EmulatorUnavailable ex) {
			throw new StartupException(ex.problem(), ex.remedy(), ex);
		}
	}

}
