package io.ssmsandbox.faults;

import io.ssmsandbox.faults.crash.CrashPoint.Stage;
import io.ssmsandbox.faults.crash.CrashPoint;

/**
 * How and when a portal dies.
 */
interface KillPoint {

	Stage stage();

	/**
	 * Has the portal die when the moment comes, from now on.
	 */
	void prepare(CrashKit crashes);

	/**
	 * Returns when the portal is dead.
	 */
	void await(Portal portal);

	/**
	 * By its own hand at an exact point.
	 *
	 * @param passage the so-manieth time that it comes there
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
	 * By SIGKILL, some time after.
	 */
	record AtRandom(Stage stage, int millis) implements KillPoint {

		@Override
		public void prepare(CrashKit crashes) {
			// It comes from outside.
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
