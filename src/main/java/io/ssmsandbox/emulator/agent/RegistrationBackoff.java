package io.ssmsandbox.emulator.agent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/**
 * The time that the agent sleeps after a failed start, in real time. Where the agent uses
 * a random number, a hash of the instance's id replaces it, so that every replay gives
 * the same times.
 *
 * @param seed makes the times of two runs differ
 * @see <a href=
 * "https://github.com/aws/amazon-ssm-agent/tree/mainline/core/app/credentialrefresher">credentialrefresher</a>
 */
record RegistrationBackoff(String seed) {

	private static final Duration FIRST = Duration.ofMinutes(5);

	/**
	 * The bounds of a sleep in minutes. Each stage but the last applies three times.
	 */
	private static final int[][] STAGES = { { 9, 10 }, { 18, 20 }, { 36, 40 }, { 54, 60 } };

	private static final int TIMES = 3;

	private static final int[] DENIED = { 25, 30 };

	/**
	 * After this many failures all sleeps are equally long, so that the next attempt can
	 * be computed without going through all of them.
	 */
	static final int VARIED = 200;

	/**
	 * Returns the sleep after a call without a response.
	 * @param failures the number of failures since the agent's start, 1 or more
	 */
	Duration afterSilence(int failures) {
		if (failures == 1) {
			return FIRST;
		}
		return between(STAGES[Math.min((failures - 2) / TIMES, STAGES.length - 1)], failures);
	}

	/**
	 * Returns the sleep after a call that AWS denied.
	 */
	Duration afterDenial(int failures) {
		return between(DENIED, failures);
	}

	private Duration between(int[] minutes, int failures) {
		return Duration.ofSeconds(minutes[0] * 60L)
			.plusMillis(spread(Math.min(failures, VARIED), (minutes[1] - minutes[0]) * 60_000L));
	}

	/**
	 * Returns a pseudo-random number from 0 to a maximum.
	 */
	long spread(int purpose, long most) {
		CRC32 hash = new CRC32();
		hash.update((this.seed + "|" + purpose).getBytes(StandardCharsets.UTF_8));
		return hash.getValue() % (most + 1);
	}

}
