package io.ssmsandbox.message;

import java.util.Locale;

/**
 * Messages about the results of the checks before a launch.
 */
public enum CheckMessage implements MessageCode {

	REGION_ENABLED(1),

	ZONE_AVAILABLE(1),

	ENDPOINTS_IN_ZONE(2),

	ENDPOINTS_IN_ZONE_FAILED(2),

	TYPE_IN_ZONE(2),

	IMAGE_PUBLISHED(3),

	IMAGE_FITS_TYPE(2),

	PREFIX_FREE(2),

	STACK_NAME_FREE(2),

	PROFILE_NAME_FREE(1),

	ROOM_FOR_VPC(4),

	ROOM_FOR_VPC_WARNING(4),

	ROOM_FOR_GATEWAY_ENDPOINT(4),

	ROOM_FOR_GATEWAY_ENDPOINT_WARNING(4),

	ROOM_FOR_STACK(4),

	ROOM_FOR_STACK_WARNING(4),

	ROOM_FOR_VCPUS(4),

	ROOM_FOR_VCPUS_WARNING(4),

	UNKNOWN(1),

	LATE(0),

	NO_REGION(0);

	private final int arguments;

	CheckMessage(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public String key() {
		return "check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
