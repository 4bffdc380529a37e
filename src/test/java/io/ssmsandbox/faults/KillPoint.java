package io.ssmsandbox.faults;

import io.ssmsandbox.faults.crash.CrashPoint.Stage;
import io.ssmsandbox.faults.crash.CrashPoint;

/**
 * Defines how and when a portal dies.
 */
interface KillPoint {

	Stage stage();

	/**
	 * Prepares the crash of the portal.
	 */
	void prepare(CrashKit crashes);

	/**
	 * Waits until the portal is dead.
	 */
	void await(Portal portal);

	/**
	 * The process ends itself at an exact point.
	 *
	 * @param passage at which passage of the point it dies, counted from 1
	 */
	record AtPoint(CrashPoint point, int passage) implements KillPoint {

		@Override
		public Stage stage() {
			return this.point.stage();
		}

		@Override
		public void prepare(CrashKit crashes) {
			crashes.arm(this.point, this.passage);
		}

		@Override
		public void await(Portal portal) {
			if (portal.process().awaitEnd() != 137) {
				throw new AssertionError("It died of something else:\n" + portal.process().log());
			}
		}

		@Override
		public String toString() {
			return this.point.name();
		}

	}

	/**
	 * The test kills the process with SIGKILL after some time.
	 */
	record AtRandom(Stage stage, int millis) implements KillPoint {

		@Override
		public void prepare(CrashKit crashes) {
			// The signal comes from outside the process.
		}

		@Override
		public void await(Portal portal) {
			Pause.millis(this.millis);
			portal.kill();
		}

		@Override
		public String toString() {
			return "SIGKILL_IN_" + this.stage;
		}

	}

}
