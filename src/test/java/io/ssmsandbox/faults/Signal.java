package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the kernel does to a process without asking it.
 */
enum Signal {

	/** It gets no more time, and notices nothing of it. */
	STOP,
	/** It goes on. */
	CONT;

	/**
	 * Sends it. A process that has ended meanwhile has no need of it.
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
