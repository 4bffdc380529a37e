package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;

/**
 * The lifetime of a sandbox. At {@code expiresAt} the sandbox becomes due for teardown.
 *
 * @param requestedAt when the request was accepted
 * @param expiresAt when the lease ends
 */
public record Lease(Instant requestedAt, Instant expiresAt) {

	public static Lease of(Instant requestedAt, Duration duration) {
		return new Lease(requestedAt, requestedAt.plus(duration));
	}

	public boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/**
	 * Returns the lease with another end, earlier or later.
	 * @throws InvalidLeaseException when the new end is in the past or later than the
	 * policy allows
	 */
	Lease until(Instant end, LeasePolicy policy, Instant now) {
		if (!end.isAfter(now)) {
			throw new InvalidLeaseException(Message.of(RequestMessage.LEASE_END_PAST));
		}
		Instant latest = latestEnd(policy);
		if (end.isAfter(latest)) {
			throw new InvalidLeaseException(Message.of(RequestMessage.LEASE_END_TOO_LATE, latest));
		}
		return new Lease(this.requestedAt, end);
	}

	/**
	 * The latest end to which this lease can be extended.
	 */
	public Instant latestEnd(LeasePolicy policy) {
		return this.requestedAt.plus(policy.max());
	}

}
