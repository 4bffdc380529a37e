package io.ssmsandbox.provisioning;

import java.util.function.Supplier;

/**
 * Ends a process at one of the points between which something outside of it changes:
 * before and after each commit and each call to AWS.
 */
final class CrashInjector {

	private int pointsLeft;

	private CrashInjector(int points) {
		this.pointsLeft = points;
	}

	/**
	 * Strikes at this point, counted from 1.
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
			throw new Struck();
		}
	}

	/**
	 * Whether the power was cut while this ran.
	 */
	boolean strikes(Runnable work) {
		try {
			work.run();
			return false;
		}
		catch (Struck ex) {
			return true;
		}
	}

	/**
	 * No code of the portal catches it, as none catches a kill.
	 */
	private static final class Struck extends Error {

		private static final long serialVersionUID = 1L;

	}

}
