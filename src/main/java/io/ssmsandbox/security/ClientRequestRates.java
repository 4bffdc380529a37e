package io.ssmsandbox.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Limits the request rate per client address with a token bucket, which holds one
 * minute's requests. Each process counts for itself: a shared count would cost a database
 * write per request.
 */
final class ClientRequestRates {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/**
	 * The maximum number of addresses stored. An address with a full bucket need not be
	 * stored.
	 */
	private static final int MAX_ADDRESSES = 100_000;

	/** One subscriber owns all addresses with the same first 64 bits. */
	private static final int IPV6_NETWORK_BYTES = 8;

	private final int perMinute;

	private final Clock clock;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MAX_ADDRESSES)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	ClientRequestRates(int perMinute, Clock clock) {
		this.perMinute = perMinute;
		this.clock = clock;
	}

	/**
	 * Takes a token from the bucket of an address.
	 * @return empty when there was one; otherwise the time until the next one
	 */
	Optional<Duration> tryAcquire(String address) {
		Instant now = this.clock.instant();
		Bucket bucket = this.buckets.asMap()
			.compute(network(address), (key, before) -> ((before != null) ? before.refilled(now, this.perMinute)
					: new Bucket(this.perMinute, now, true))
				.take());
		return bucket.granted() ? Optional.empty()
				: Optional.of(Duration.ofMillis((long) Math.ceil((1 - bucket.requests()) * millisPerRequest())));
	}

	private double millisPerRequest() {
		return (double) MINUTE.toMillis() / this.perMinute;
	}

	/**
	 * A text with a colon is an IPv6 address or is not valid, so this causes no DNS
	 * lookup.
	 */
	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", "")).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	/**
	 * The bucket of one address.
	 *
	 * @param requests the available tokens
	 * @param at the time of the count
	 * @param granted whether the last request got a token
	 */
	private record Bucket(double requests, Instant at, boolean granted) {

		Bucket refilled(Instant now, int full) {
			double more = (double) Math.max(0, Duration.between(this.at, now).toMillis()) * full / MINUTE.toMillis();
			return new Bucket(Math.min(full, this.requests + more), now, true);
		}

		Bucket take() {
			return (this.requests >= 1) ? new Bucket(this.requests - 1, this.at, true)
					: new Bucket(this.requests, this.at, false);
		}

	}

}
