package io.ssmsandbox.preflight;

import java.util.Locale;

import io.ssmsandbox.message.CheckMessage;

/**
 * The preflight checks of a launch, in the order in which they are shown.
 */
public enum CheckName {

	/** The account may use the region. */
	REGION_ENABLED("region", CheckMessage.REGION_ENABLED),

	/** The account has the zone. */
	ZONE_AVAILABLE("availabilityZone", CheckMessage.ZONE_AVAILABLE),

	/** The zone offers every chosen endpoint service. */
	ENDPOINTS_IN_ZONE("availabilityZone", CheckMessage.ENDPOINTS_IN_ZONE),

	/** The zone offers the instance type. */
	TYPE_IN_ZONE("instanceType", CheckMessage.TYPE_IN_ZONE),

	/** The region publishes the image. */
	IMAGE_PUBLISHED("image", CheckMessage.IMAGE_PUBLISHED),

	/** The instance type can boot the image. */
	IMAGE_FITS_TYPE("instanceType", CheckMessage.IMAGE_FITS_TYPE),

	/** No live sandbox of the region has the prefix. */
	PREFIX_FREE("prefix", CheckMessage.PREFIX_FREE),

	/** The region has no stack of the name. */
	STACK_NAME_FREE("prefix", CheckMessage.STACK_NAME_FREE),

	/** The account has no instance profile of the name. */
	PROFILE_NAME_FREE("prefix", CheckMessage.PROFILE_NAME_FREE),

	/** The quota allows another VPC. */
	ROOM_FOR_VPC("region", CheckMessage.ROOM_FOR_VPC),

	/** The quota allows another gateway endpoint. */
	ROOM_FOR_GATEWAY_ENDPOINT("region", CheckMessage.ROOM_FOR_GATEWAY_ENDPOINT),

	/** The quota allows another stack. */
	ROOM_FOR_STACK("region", CheckMessage.ROOM_FOR_STACK),

	/** The quota allows the instance's vCPUs. */
	ROOM_FOR_VCPUS("instanceType", CheckMessage.ROOM_FOR_VCPUS);

	private final String field;

	private final CheckMessage passed;

	CheckName(String field, CheckMessage passed) {
		this.field = field;
		this.passed = passed;
	}

	/**
	 * The text for a passed check.
	 */
	CheckMessage passed() {
		return this.passed;
	}

	/**
	 * The request field that the check depends on.
	 */
	public String field() {
		return this.field;
	}

	/**
	 * The name in responses.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
