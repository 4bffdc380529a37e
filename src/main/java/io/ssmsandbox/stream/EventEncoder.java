package io.ssmsandbox.stream;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;

/**
 * Encodes an event as the data of a server-sent event: JSON for other systems, HTML for
 * people. All viewers with the same encoder share its output, so use one instance rather
 * than one per request.
 */
@FunctionalInterface
public interface EventEncoder {

	/**
	 * Encodes an event; the result may contain line breaks.
	 * @param event the event
	 * @param sandbox its current sandbox, which may be later than the event
	 */
	String encode(SandboxEvent event, Sandbox sandbox);

	/**
	 * Whether viewers also get an event {@code change}, without id and data, when the
	 * sandbox changes in a way that adds no event to the timeline. Viewers that need only
	 * the timeline do not.
	 */
	default boolean sendsSilentChanges() {
		return false;
	}

}
