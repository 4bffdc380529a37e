package io.ssmsandbox.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Checks the events that a viewer has received over all its connections.
 */
final class StreamCheck {

	private StreamCheck() {
	}

	/**
	 * Returns the first violation.
	 * @param received the event numbers in the order of arrival
	 * @param newest the number of the last event
	 */
	static Optional<String> violation(List<Long> received, long newest) {
		if (received.equals(LongStream.rangeClosed(1, newest).boxed().toList())) {
			return Optional.empty();
		}
		return Optional.of("a viewer of " + newest + " events received " + received);
	}

}
