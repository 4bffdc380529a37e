package io.ssmsandbox.aws;

import java.util.List;

/**
 * An interface endpoint of a VPC as EC2 describes it.
 *
 * @param id such as {@code vpce-0123}
 * @param serviceName such as {@code com.amazonaws.eu-west-1.ssm}
 * @param state such as {@code available}, in lower case
 * @param privateDns whether the service's public name resolves to it within the VPC
 * @param groupIds its security groups
 * @param interfaceIds its network interfaces
 * @param policy how much its policy allows
 */
public record InterfaceEndpoint(String id, String serviceName, String state, boolean privateDns, List<String> groupIds,
		List<String> interfaceIds, EndpointPolicy policy) {

	public InterfaceEndpoint {
		groupIds = List.copyOf(groupIds);
		interfaceIds = List.copyOf(interfaceIds);
	}

	/**
	 * Whether it is an endpoint of this service. Service names differ between partitions.
	 * @param service the last part of its name, such as {@code ssm}
	 */
	public boolean isForService(String service) {
		return this.serviceName.endsWith("." + service);
	}

	public boolean isAvailable() {
		return this.state.equals("available");
	}

}
