package io.ssmsandbox.faults;

import java.util.concurrent.TimeUnit;

/** Waits for a fixed time while the processes run. */
final class Pause {

	private Pause() {
	}

	static void millis(long millis) {
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
