package io.ssmsandbox.sandbox;

import java.util.List;
import java.util.Set;

/**
 * The events of a sandbox's stack that are stored already. A sandbox asks for them only
 * when it records events.
 */
interface StoredEventIds {

	/** What is stored of a sandbox that is not stored itself. */
	StoredEventIds NONE = (id, eventIds) -> Set.of();

	/**
	 * Those of these ids of events that are stored.
	 * @param eventIds at least one
	 */
	Set<String> idsAmong(SandboxId id, List<String> eventIds);

}
