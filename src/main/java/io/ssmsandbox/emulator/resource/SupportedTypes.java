package io.ssmsandbox.emulator.resource;

import java.util.List;

/**
 * The resource types that are emulated. A template with any other is refused.
 */
public final class SupportedTypes {

	private SupportedTypes() {
	}

	/**
	 * One of each, in alphabetical order.
	 */
	public static List<ResourceType> all() {
		return List.of(new InstanceResource(), new RouteTableResource(), new SecurityGroupResource(),
				new SecurityGroupEgressResource(), new SecurityGroupIngressResource(), new SubnetResource(),
				new SubnetRouteTableAssociationResource(), new VpcResource(), new VpcEndpointResource(),
				new InstanceProfileResource(), new ManagedPolicyResource(), new PolicyResource(), new RoleResource());
	}

}
