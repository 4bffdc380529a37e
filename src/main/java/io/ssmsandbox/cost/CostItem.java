package io.ssmsandbox.cost;

import java.util.Locale;

/**
 * What a sandbox is billed for. Data that passes an endpoint is billed besides, and
 * nobody can know how much that will be.
 */
public enum CostItem {

	/** The EC2 instance, by the second while it runs. */
	INSTANCE,

	/**
	 * Interface endpoints, each by the hour that was begun. The gateway of S3 is free.
	 */
	ENDPOINTS,

	/** The root volume, by the second while it exists. */
	VOLUME;

	/**
	 * The name in answers.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
