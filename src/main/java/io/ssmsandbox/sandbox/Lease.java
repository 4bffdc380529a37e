package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;

/**
 * Borrowed time: at {@code expiresAt} the sandbox becomes due for teardown.
 *
 * @param requestedAt when the request was accepted
 * @param expiresAt when the time is up
 */
public record Lease(Instant requestedAt, Instant expiresAt) {

	public static Lease of(Instant requestedAt, Duration duration) {
		return new Lease(requestedAt, requestedAt.plus(duration));
	}

	public boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/**
	 * The lease with another end, shorter or longer.
	 * @throws InvalidLeaseException when that end has passed or is past the policy's
	 * longest
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
	 * The furthest that this lease can be extended to.
	 */
	public Instant latestEnd(LeasePolicy policy) {
		return this.requestedAt.plus(policy.max());
	}

}
