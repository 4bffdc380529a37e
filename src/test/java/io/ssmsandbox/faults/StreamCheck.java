package io.ssmsandbox.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What must hold of what a viewer has received, over all of its connections.
 */
final class StreamCheck {

	private StreamCheck() {
	}

	/**
	 * What is wrong with it, in words.
	 * @param received the numbers of the events in the order in which they came
	 * @param newest the number of the last event there was
	 */
	static Optional<String> violation(List<Long> received, long newest) {
		if (received.equals(LongStream.rangeClosed(1, newest).boxed().toList())) {
			return Optional.empty();
		}
		return Optional.of("a viewer of " + newest + " events received " + received);
	}

}
