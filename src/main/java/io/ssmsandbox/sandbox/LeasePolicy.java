package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;

/**
 * The rules for the length of a lease.
 *
 * @param defaultLease the lease when the request names none
 * @param max the longest time from the accepted request to the end, extensions included
 */
public record LeasePolicy(Duration defaultLease, Duration max) {

	/** The shortest lease. A lease shorter than a launch makes no sense. */
	public static final Duration MIN = Duration.ofMinutes(10);

	/**
	 * Checks a requested lease; empty when it is allowed.
	 */
	public Optional<Message> findError(Duration requested) {
		if (requested.compareTo(MIN) < 0) {
			return Optional.of(Message.of(RequestMessage.LEASE_TOO_SHORT, MIN.toMinutes()));
		}
		if (requested.compareTo(this.max) > 0) {
			return Optional.of(Message.of(RequestMessage.LEASE_TOO_LONG, this.max));
		}
		return Optional.empty();
	}

}
