package io.ssmsandbox.emulator.world;

import java.time.Instant;

/**
 * The emulated account at an instant. It is not thread-safe: calls reach it one at a
 * time.
 */
public final class World {

	/** An account that cannot exist, so that nobody mistakes the emulator for AWS. */
	public static final String ACCOUNT_ID = "000000000000";

	private final String worldId;

	private Instant now;

	World(String worldId, Instant now) {
		this.worldId = worldId;
		this.now = now;
	}

	public Instant now() {
		return this.now;
	}

	/** Identifies this world among others, for life. */
	public String worldId() {
		return this.worldId;
	}

	public String accountId() {
		return ACCOUNT_ID;
	}

}
