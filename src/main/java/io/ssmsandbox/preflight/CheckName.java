package io.ssmsandbox.preflight;

import java.util.Locale;

import io.ssmsandbox.message.CheckMessage;

/**
 * What is checked before a launch, in the order in which a person would ask.
 */
public enum CheckName {

	/** The account may use the region. */
	REGION_ENABLED("region", CheckMessage.REGION_ENABLED),

	/** The account has the zone. */
	ZONE_AVAILABLE("availabilityZone", CheckMessage.ZONE_AVAILABLE),

	/** The zone has every endpoint service that is chosen. */
	ENDPOINTS_IN_ZONE("availabilityZone", CheckMessage.ENDPOINTS_IN_ZONE),

	/** The zone has the instance type. */
	TYPE_IN_ZONE("instanceType", CheckMessage.TYPE_IN_ZONE),

	/** The region publishes the image. */
	IMAGE_PUBLISHED("image", CheckMessage.IMAGE_PUBLISHED),

	/** The instance type boots the image. */
	IMAGE_FITS_TYPE("instanceType", CheckMessage.IMAGE_FITS_TYPE),

	/** No live sandbox of the region has the prefix. */
	PREFIX_FREE("prefix", CheckMessage.PREFIX_FREE),

	/** The region has no stack of the name. */
	STACK_NAME_FREE("prefix", CheckMessage.STACK_NAME_FREE),

	/** The account has no instance profile of the name. */
	PROFILE_NAME_FREE("prefix", CheckMessage.PROFILE_NAME_FREE),

	/** There may be another VPC. */
	ROOM_FOR_VPC("region", CheckMessage.ROOM_FOR_VPC),

	/** There may be another gateway endpoint. */
	ROOM_FOR_GATEWAY_ENDPOINT("region", CheckMessage.ROOM_FOR_GATEWAY_ENDPOINT),

	/** There may be another stack. */
	ROOM_FOR_STACK("region", CheckMessage.ROOM_FOR_STACK),

	/** The instance's processors have room. */
	ROOM_FOR_VCPUS("instanceType", CheckMessage.ROOM_FOR_VCPUS);

	private final String field;

	private final CheckMessage passed;

	CheckName(String field, CheckMessage passed) {
		this.field = field;
		this.passed = passed;
	}

	/**
	 * What to say when it has passed.
	 */
	CheckMessage passed() {
		return this.passed;
	}

	/**
	 * The field of the request that decides it.
	 */
	public String field() {
		return this.field;
	}

	/**
	 * The name in answers.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
