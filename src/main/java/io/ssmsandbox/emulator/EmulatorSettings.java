package io.ssmsandbox.emulator;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The settings of an emulator.
 *
 * @param port the port on the loopback address, 0 for any free one
 * @param speed how many times faster than AWS the emulator runs
 * @param vpcQuota how many VPCs a region may have
 * @param dataDir the folder of the journal
 * @param staleReads how long CloudFormation's read operations lag behind
 * @param faults the file of a fault script; {@code null} when there is none
 * @param requestTime how long a client may take to send a request or to read an answer
 * @param databases a description of the databases that belong to the journal, for a user
 * who has to move them away together with it
 */
public record EmulatorSettings(int port, double speed, int vpcQuota, Path dataDir, Duration staleReads,
		@Nullable Path faults, Duration requestTime, String databases) {

	/** How long a client may take by default. */
	static final Duration REQUEST_TIME = Duration.ofSeconds(30);

	/** For an emulator that runs alone, which does not know the portals that use it. */
	public static final String DATABASES_OF_ITS_PORTALS = "the database of every portal that joined this emulator";

	/**
	 * Creates the settings of an emulator that runs alone.
	 */
	public EmulatorSettings(int port, double speed, int vpcQuota, Path dataDir, Duration staleReads,
			@Nullable Path faults) {
		this(port, speed, vpcQuota, dataDir, staleReads, faults, REQUEST_TIME, DATABASES_OF_ITS_PORTALS);
	}

	/**
	 * Creates settings without stale reads and without a fault script.
	 */
	public EmulatorSettings(int port, double speed, int vpcQuota, Path dataDir) {
		this(port, speed, vpcQuota, dataDir, Duration.ZERO, null);
	}

}
