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
 * How many requests each client address has sent of late. Each address has a stock of
 * requests, as many as it may send in a minute, which fills up steadily. Kept by each
 * process for itself: a count that replicas share would cost a write for each request.
 */
final class ClientRequestRates {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/** An address whose stock is full again need not be remembered. */
	private static final int MOST_ADDRESSES = 100_000;

	/** One subscriber has all addresses that begin with the same 64 bits. */
	private static final int IPV6_NETWORK_BYTES = 8;

	private final int perMinute;

	private final Clock clock;

	private final Cache<String, Stock> stocks = Caffeine.newBuilder()
		.maximumSize(MOST_ADDRESSES)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	ClientRequestRates(int perMinute, Clock clock) {
		this.perMinute = perMinute;
		this.clock = clock;
	}

	/**
	 * Takes a request from the stock of an address.
	 * @return empty when there was one; else how long until there is
	 */
	Optional<Duration> take(String address) {
		Instant now = this.clock.instant();
		Stock left = this.stocks.asMap()
			.compute(network(address), (key, before) -> ((before != null) ? before.filledUp(now, this.perMinute)
					: new Stock(this.perMinute, now, true))
				.take());
		return left.granted() ? Optional.empty()
				: Optional.of(Duration.ofMillis((long) Math.ceil((1 - left.requests()) * millisPerRequest())));
	}

	private double millisPerRequest() {
		return (double) MINUTE.toMillis() / this.perMinute;
	}

	/**
	 * The server tells addresses, never names, so nothing is looked up here.
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
	 * The stock of one address.
	 *
	 * @param requests how many it may send at once
	 * @param at as of when
	 * @param granted whether the last request was among them
	 */
	private record Stock(double requests, Instant at, boolean granted) {

		Stock filledUp(Instant now, int full) {
			double more = (double) Math.max(0, Duration.between(this.at, now).toMillis()) * full / MINUTE.toMillis();
			return new Stock(Math.min(full, this.requests + more), now, true);
		}

		Stock take() {
			return (this.requests >= 1) ? new Stock(this.requests - 1, this.at, true)
					: new Stock(this.requests, this.at, false);
		}

	}

}
