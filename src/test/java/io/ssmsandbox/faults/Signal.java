package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Signals that a process cannot catch.
 */
enum Signal {

	/** Suspends the process. */
	STOP,
	/** Resumes the process. */
	CONT;

	/**
	 * Sends the signal. Has no effect when the process has already ended.
	 */
	void send(long pid) {
		try {
			new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
