package io.ssmsandbox.preflight;

import java.util.Locale;

/**
 * What is checked before a launch, in the order in which a person would ask.
 */
public enum CheckName {

	/** The account may use the region. */
	REGION_ENABLED("region"),

	/** The account has the zone. */
	ZONE_AVAILABLE("availabilityZone"),

	/** The zone has every endpoint service that is chosen. */
	ENDPOINTS_IN_ZONE("availabilityZone"),

	/** The zone has the instance type. */
	TYPE_IN_ZONE("instanceType"),

	/** The region publishes the image. */
	IMAGE_PUBLISHED("image"),

	/** The instance type boots the image. */
	IMAGE_FITS_TYPE("instanceType"),

	/** No live sandbox of the region has the prefix. */
	PREFIX_FREE("prefix"),

	/** The region has no stack of the name. */
	STACK_NAME_FREE("prefix"),

	/** The account has no instance profile of the name. */
	PROFILE_NAME_FREE("prefix"),

	/** There may be another VPC. */
	ROOM_FOR_VPC("region"),

	/** There may be another gateway endpoint. */
	ROOM_FOR_GATEWAY_ENDPOINT("region"),

	/** There may be another stack. */
	ROOM_FOR_STACK("region"),

	/** The instance's processors have room. */
	ROOM_FOR_VCPUS("instanceType");

	private final String field;

	CheckName(String field) {
		this.field = field;
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
