package io.ssmsandbox.emulator.agent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/**
 * How long the agent sleeps after a failed start, in real time. Where the agent rolls
 * dice, the instance's id decides, so that every replay sleeps alike.
 *
 * @param seed tells apart what must not sleep alike
 * @see <a href=
 * "https://github.com/aws/amazon-ssm-agent/tree/mainline/core/app/credentialrefresher">credentialrefresher</a>
 */
record RegistrationBackoff(String seed) {

	private static final Duration FIRST = Duration.ofMinutes(5);

	/**
	 * The bounds of a sleep in minutes; each stage but the last is gone through three
	 * times.
	 */
	private static final int[][] STAGES = { { 9, 10 }, { 18, 20 }, { 36, 40 }, { 54, 60 } };

	private static final int TIMES = 3;

	private static final int[] DENIED = { 25, 30 };

	/**
	 * From so many failures on each sleep is as long as the one before, so that it can be
	 * told without living through them all when the agent will wake up next.
	 */
	static final int VARIED = 200;

	/**
	 * After a call without an answer.
	 * @param failures how often it has failed since the agent's start, 1 or more
	 */
	Duration afterSilence(int failures) {
		if (failures == 1) {
			return FIRST;
		}
		return between(STAGES[Math.min((failures - 2) / TIMES, STAGES.length - 1)], failures);
	}

	/**
	 * After AWS has denied a call, however often.
	 */
	Duration afterDenial(int failures) {
		return between(DENIED, failures);
	}

	private Duration between(int[] minutes, int failures) {
		return Duration.ofSeconds(minutes[0] * 60L)
			.plusMillis(spread(Math.min(failures, VARIED), (minutes[1] - minutes[0]) * 60_000L));
	}

	/**
	 * Something from 0 to a number.
	 */
	long spread(int purpose, long most) {
		CRC32 hash = new CRC32();
		hash.update((this.seed + "|" + purpose).getBytes(StandardCharsets.UTF_8));
		return hash.getValue() % (most + 1);
	}

}
