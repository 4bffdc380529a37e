package io.ssmsandbox.stream;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;

/**
 * Turns one event into the data of a server-sent event: JSON for other systems, a piece
 * of a page for people. One encoder serves all viewers that want its shape, and what it
 * made is shared between them, so use one instance rather than one per request.
 */
@FunctionalInterface
public interface EventEncoder {

	/**
	 * The data of an event; line breaks are allowed.
	 * @param event the event
	 * @param sandbox its sandbox as it is now, which may be later than the event
	 */
	String encode(SandboxEvent event, Sandbox sandbox);

	/**
	 * Whether its viewers are also told, by an event {@code change} that has no id and no
	 * data, that something has changed of which no event tells. Those who follow the
	 * timeline alone are not.
	 */
	default boolean tellsOfSilentChanges() {
		return false;
	}

}
