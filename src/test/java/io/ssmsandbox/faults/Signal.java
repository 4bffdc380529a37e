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

	void send(long pid) {
		try {
			int exit = new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).inheritIO().start().waitFor();
			if (exit != 0) {
				throw new IllegalStateException("No process " + pid);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
