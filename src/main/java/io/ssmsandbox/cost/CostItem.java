package io.ssmsandbox.cost;

import java.util.Locale;

/**
 * A billed part of a sandbox. AWS also bills the data that passes an endpoint; its amount
 * cannot be known in advance.
 */
public enum CostItem {

	/** The EC2 instance, by the second while it runs. */
	INSTANCE,

	/**
	 * Interface endpoints, each by the started hour. The gateway endpoint of S3 is free.
	 */
	ENDPOINTS,

	/** The root volume, by the second while it exists. */
	VOLUME;

	/**
	 * The name in responses.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
