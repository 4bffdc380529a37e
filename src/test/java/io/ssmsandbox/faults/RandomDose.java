package io.ssmsandbox.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The size and the random choices of a run. {@code -Dfaults.seed} repeats the choices of
 * a run, which prints its seed. {@code -Dfaults.rounds} sets the number of rounds;
 * without it, the run is a short selection.
 */
final class RandomDose {

	private static final int ROUNDS = Integer.getInteger("faults.rounds", 0);

	private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

	private final Random random;

	/**
	 * Creates a dose.
	 * @param scenario gives each scenario its own random choices, independent of the
	 * others
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

	/** Returns the number for a full or for a short run. */
	static int of(int full, int brief) {
		return isShort() ? brief : full;
	}

	/**
	 * Returns a random number from 1 to the limit.
	 */
	int upTo(int most) {
		return 1 + this.random.nextInt(most);
	}

	/**
	 * Returns all elements in random order, or only some in a short run.
	 */
	<T> List<T> draw(List<T> all, int brief) {
		List<T> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, this.random);
		return isShort() ? shuffled.subList(0, brief) : shuffled;
	}

}
