package io.ssmsandbox.emulator;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What an emulator is started with.
 *
 * @param port the port on the loopback address, 0 for any free one
 * @param speed how many times faster than in AWS things go
 * @param vpcQuota how many VPCs a region may have
 * @param dataDir the folder of the journal
 * @param staleReads how long CloudFormation does not show what has happened
 * @param faults the file of a script of faults; null for none
 * @param requestTime how long a client may take to send a request or to read an answer
 * @param databases names the databases that belong to the journal, for a person who has
 * to move them away together with it
 */
public record EmulatorSettings(int port, double speed, int vpcQuota, Path dataDir, Duration staleReads,
		@Nullable Path faults, Duration requestTime, String databases) {

	/** How long a client may take by default. */
	static final Duration REQUEST_TIME = Duration.ofSeconds(30);

	/** Of an emulator that runs alone, which does not know who joins it. */
	public static final String DATABASES_OF_ITS_PORTALS = "the database of every portal that joined this emulator";

	/**
	 * Those of an emulator that runs alone.
	 */
	public EmulatorSettings(int port, double speed, int vpcQuota, Path dataDir, Duration staleReads,
			@Nullable Path faults) {
		this(port, speed, vpcQuota, dataDir, staleReads, faults, REQUEST_TIME, DATABASES_OF_ITS_PORTALS);
	}

	/**
	 * Whose reads are never stale, without a script of faults.
	 */
	public EmulatorSettings(int port, double speed, int vpcQuota, Path dataDir) {
		this(port, speed, vpcQuota, dataDir, Duration.ZERO, null);
	}

}
