package io.ssmsandbox.message;

import java.util.Locale;

/**
 * Messages about errors in requests for a sandbox or for a new end of its lease.
 */
public enum RequestMessage implements MessageCode {

	PREFIX_MISSING(0),

	PREFIX_INVALID(0),

	PREFIX_RULE(0),

	PREFIX_TAKEN(2),

	REGION_MISSING(0),

	REGION_INVALID(0),

	REGION_UNKNOWN(2),

	REGION_UNKNOWN_OF_MANY(3),

	REGION_NOT_IN_ACCOUNT(1),

	ZONE_MISSING(0),

	ZONE_INVALID(1),

	ZONE_UNKNOWN(1),

	ZONE_LACKS_SERVICE(2),

	ZONE_LACKS_SERVICES(2),

	ZONE_LACKS_TYPE(2),

	ZONE_UNSUPPORTED(2),

	NO_ZONE_SUPPORTED(2),

	ZONES_OF_UNKNOWN_REGION(0),

	ZONES_UNAVAILABLE(0),

	TYPE_NOT_OFFERED(2),

	TYPE_INVALID(0),

	TYPE_DOES_NOT_FIT_IMAGE(5),

	IMAGE_DOES_NOT_FIT_TYPE(4),

	IMAGE_UNKNOWN(1),

	ENDPOINTS_UNKNOWN(0),

	VOLUME_SIZE(2),

	LEASE_INVALID(0),

	LEASE_TOO_SHORT(1),

	LEASE_TOO_LONG(1),

	LEASE_END_MISSING(0),

	LEASE_INSTANT_MISSING(0),

	LEASE_END_PAST(0),

	LEASE_END_TOO_LATE(1),

	KEY_IN_FLIGHT(1),

	KEY_REUSED(2),

	LIMIT_LIVE(1),

	LIMIT_LIVE_PER_OWNER(1),

	LIMIT_LIVE_PER_REGION(2),

	LIMIT_LAUNCHES_PER_MINUTE(1),

	LIMIT_LAUNCHES_PER_OWNER_PER_HOUR(1),

	LIMIT_REQUESTS_PER_MINUTE(1),

	REGION_FULL(2),

	OPTION_PREFIX(0),

	OPTION_ZONE(0),

	OPTION_VOLUME(2),

	OPTION_PREFIX_LIST(0),

	TOO_MANY_TAGS(1),

	TAG_INVALID(1);

	private final int arguments;

	RequestMessage(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public String key() {
		return "request." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
