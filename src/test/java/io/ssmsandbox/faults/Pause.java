package io.ssmsandbox.faults;

import java.util.concurrent.TimeUnit;

/** A moment in which the processes go on. */
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
