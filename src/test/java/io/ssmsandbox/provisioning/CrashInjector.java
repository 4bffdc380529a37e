package io.ssmsandbox.provisioning;

import java.util.function.Supplier;

/**
 * Simulates a crash before or after a commit or an AWS call.
 */
final class CrashInjector {

	private int pointsLeft;

	private CrashInjector(int points) {
		this.pointsLeft = points;
	}

	/**
	 * Crashes at this point, counted from 1.
	 */
	static CrashInjector at(int point) {
		return new CrashInjector(point);
	}

	static CrashInjector never() {
		return new CrashInjector(Integer.MAX_VALUE);
	}

	<T> T around(Supplier<T> change) {
		pass();
		T answer = change.get();
		pass();
		return answer;
	}

	private void pass() {
		this.pointsLeft--;
		if (this.pointsLeft == 0) {
			throw new SimulatedCrash();
		}
	}

	/**
	 * Runs an action and returns whether the crash happened during it.
	 */
	boolean crashesDuring(Runnable work) {
		try {
			work.run();
			return false;
		}
		catch (SimulatedCrash ex) {
			return true;
		}
	}

	/**
	 * Simulates a killed process. No code of the portal catches it.
	 */
	private static final class SimulatedCrash extends Error {

		private static final long serialVersionUID = 1L;

	}

}
