package io.ssmsandbox.emulator.resource;

import java.util.Set;

/**
 * A CloudFormation resource type. At the start of a creation or deletion it decides
 * conflicts, changes the inventory, and returns how long AWS would take.
 */
public interface ResourceType {

	/** Returns the name in templates, such as {@code AWS::EC2::VPC}. */
	String name();

	/** Returns the supported properties. Every other property fails the resource. */
	Set<String> properties();

	Set<String> requiredProperties();

	/** Returns the attributes for {@code Fn::GetAtt}. */
	default Set<String> attributes() {
		return Set.of();
	}

	/**
	 * Starts the creation.
	 * @throws ResourceFailureException when AWS would refuse
	 */
	ResourceCreation create(ResourceContext context, ResourceInputs inputs);

	/**
	 * Completes the creation.
	 */
	default void created(ResourceContext context, String physicalId) {
	}

	/**
	 * Checks whether a deletion is possible, and changes nothing.
	 * @throws ResourceFailureException when something blocks the deletion
	 */
	default void checkDeletion(ResourceContext context, String physicalId) {
	}

	/**
	 * Starts the deletion of a resource that was created, or whose creation was
	 * cancelled.
	 * @throws ResourceFailureException when something blocks it
	 */
	ResourceDeletion delete(ResourceContext context, String physicalId);

	/**
	 * Completes the deletion and removes the resource from the inventory.
	 */
	void deleted(ResourceContext context, String physicalId);

}
