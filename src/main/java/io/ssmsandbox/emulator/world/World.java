package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * The emulated account at an instant. It is not thread-safe: calls reach it one at a
 * time.
 */
public final class World {

	/** An account that cannot exist, so that nobody mistakes the emulator for AWS. */
	public static final String ACCOUNT_ID = "000000000000";

	private final String worldId;

	private final Map<String, RegionInventory> regions = new TreeMap<>();

	private final IamDirectory iam = new IamDirectory();

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

	/**
	 * What exists in a region; nothing, at first.
	 */
	public RegionInventory region(String name) {
		return this.regions.computeIfAbsent(name, RegionInventory::new);
	}

	/**
	 * What exists in the whole account.
	 */
	public IamDirectory iam() {
		return this.iam;
	}

}
