package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import io.ssmsandbox.emulator.catalog.Catalog;
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

	private final Catalog catalog;

	private final Map<String, RegionInventory> regions = new TreeMap<>();

	private final IamDirectory iam = new IamDirectory();

	private Instant now;

	/**
	 * A world that no journal remembers.
	 * @param worldId identifies it among others
	 * @param now the instant it begins
	 */
	public World(String worldId, Catalog catalog, Instant now) {
		this.worldId = worldId;
		this.catalog = catalog;
		this.now = now.truncatedTo(ChronoUnit.MILLIS);
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

	public Catalog catalog() {
		return this.catalog;
	}

	/**
	 * Lets time pass until an instant. Time never runs backwards: an earlier instant
	 * changes nothing.
	 */
	void advanceTo(Instant instant) {
		Instant target = instant.truncatedTo(ChronoUnit.MILLIS);
		if (target.isAfter(this.now)) {
			this.now = target;
		}
	}

}
