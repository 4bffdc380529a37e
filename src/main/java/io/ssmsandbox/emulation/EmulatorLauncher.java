package io.ssmsandbox.emulation;

import java.time.Clock;

import io.ssmsandbox.emulator.Emulator;
import io.ssmsandbox.emulator.EmulatorSettings;
import io.ssmsandbox.emulator.EmulatorUnavailableException;
import io.ssmsandbox.message.StartupException;

/**
 * Starts the emulator for a Spring application. When the emulator cannot start, the
 * application does not start either, and the message says why.
 */
public final class EmulatorLauncher {

	private EmulatorLauncher() {
	}

	public static Emulator start(EmulatorSettings settings, Clock clock) {
		try {
			return Emulator.start(settings, clock);
		}
		catch (EmulatorUnavailableException ex) {
			throw new StartupException(ex.problem(), ex.remedy(), ex);
		}
	}

}
