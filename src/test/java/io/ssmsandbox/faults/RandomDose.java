package io.ssmsandbox.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much of everything a run does, and its chances. {@code -Dfaults.seed} draws those
 * again that a run has printed; {@code -Dfaults.rounds} asks for more of them, and none
 * for the short selection.
 */
final class RandomDose {

	private static final int ROUNDS = Integer.getInteger("faults.rounds", 0);

	private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

	private final Random random;

	/**
	 * Creates a dose.
	 * @param scenario so that each draws chances of its own, whatever else is run
	 */
	RandomDose(String scenario) {
		this.random = new Random(SEED ^ scenario.hashCode());
	}

	static String seed() {
		return "-Dfaults.seed=" + SEED;
	}

	static boolean isShort() {
		return ROUNDS == 0;
	}

	int rounds() {
		return Math.max(1, ROUNDS);
	}

	/** One number or the other. */
	static int of(int full, int brief) {
		return isShort() ? brief : full;
	}

	/**
	 * From 1 to this.
	 */
	int upTo(int most) {
		return 1 + this.random.nextInt(most);
	}

	/**
	 * All of them in some order, or some where the run is short.
	 */
	<T> List<T> draw(List<T> all, int brief) {
		List<T> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, this.random);
		return isShort() ? shuffled.subList(0, brief) : shuffled;
	}

}
