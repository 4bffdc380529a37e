package io.ssmsandbox.cloud;

/**
 * What has a budget of calls: some services of a region.
 *
 * @param region such as {@code eu-west-1}
 * @param services which of its services
 */
public record CallTarget(String region, ServiceGroup services) {

	public static CallTarget cloudFormation(String region) {
		return new CallTarget(region, ServiceGroup.CLOUDFORMATION);
	}

	public static CallTarget others(String region) {
		return new CallTarget(region, ServiceGroup.OTHERS);
	}

}
