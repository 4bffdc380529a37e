package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;

/**
 * How long a sandbox may be lent.
 *
 * @param defaultLease when nothing was asked
 * @param max the longest time from the accepted request to the end, extensions included
 */
public record LeasePolicy(Duration defaultLease, Duration max) {

	/** The shortest lease: less than it takes to launch makes no sense. */
	public static final Duration MIN = Duration.ofMinutes(10);

	/**
	 * What is wrong with a wanted lease, for a person.
	 */
	public Optional<Message> faultOf(Duration wanted) {
		if (wanted.compareTo(MIN) < 0) {
			return Optional.of(Message.of(RequestMessage.LEASE_TOO_SHORT, MIN.toMinutes()));
		}
		if (wanted.compareTo(this.max) > 0) {
			return Optional.of(Message.of(RequestMessage.LEASE_TOO_LONG, this.max));
		}
		return Optional.empty();
	}

}
