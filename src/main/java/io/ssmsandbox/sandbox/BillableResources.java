package io.ssmsandbox.sandbox;

import io.ssmsandbox.template.EndpointSet;

/**
 * The parts of a sandbox that determine what AWS charges for it.
 *
 * @param region such as {@code ap-northeast-1}
 * @param instanceType such as {@code t3.small}
 * @param endpoints its VPC endpoints, all in one zone
 * @param volumeSizeGiB size of its root volume
 */
public record BillableResources(String region, String instanceType, EndpointSet endpoints, int volumeSizeGiB) {

	public static BillableResources of(LaunchRequest request) {
		return new BillableResources(request.placement().region(), request.instanceType(), request.endpoints(),
				request.volumeSizeGiB());
	}

}
