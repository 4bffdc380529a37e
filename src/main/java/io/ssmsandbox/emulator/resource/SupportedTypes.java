package io.ssmsandbox.emulator.resource;

import java.util.List;

/**
 * The emulated resource types. A template with any other type is refused.
 */
public final class SupportedTypes {

	private SupportedTypes() {
	}

	/**
	 * Returns a new object of each type, in alphabetical order.
	 */
	public static List<ResourceType> all() {
		return List.of(new InstanceResource(), new RouteTableResource(), new SecurityGroupResource(),
				new SecurityGroupEgressResource(), new SecurityGroupIngressResource(), new SubnetResource(),
				new SubnetRouteTableAssociationResource(), new VpcResource(), new VpcEndpointResource(),
				new InstanceProfileResource(), new ManagedPolicyResource(), new PolicyResource(), new RoleResource());
	}

}
