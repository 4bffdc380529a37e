package io.ssmsandbox.sandbox;

import java.util.List;
import java.util.Set;

/**
 * Looks up which stack events of a sandbox are stored already. A sandbox uses it only
 * when it records events.
 */
interface StoredEventIds {

	/** For a sandbox that is not stored yet. */
	StoredEventIds NONE = (id, eventIds) -> Set.of();

	/**
	 * Returns those of the given event ids that are stored.
	 * @param eventIds at least one
	 */
	Set<String> findStoredIds(SandboxId id, List<String> eventIds);

}
