package io.ssmsandbox.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.InvalidLeaseException;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /stacks/{id}/lease}.
 *
 * @param expiresAt an ISO-8601 instant, in UTC or with an offset
 */
record ExtendLeaseRequest(@Nullable String expiresAt) {

	/**
	 * Returns the requested end of the lease.
	 * @throws InvalidLeaseException when the text is not an instant
	 */
	Instant end() {
		try {
			return OffsetDateTime.parse((this.expiresAt != null) ? this.expiresAt : "").toInstant();
		}
		catch (DateTimeException ex) {
			throw new InvalidLeaseException(Message.of(RequestMessage.LEASE_INSTANT_MISSING));
		}
	}

}
