package io.ssmsandbox.emulator.resource;

import java.util.Set;

/**
 * A CloudFormation resource type. It decides conflicts at the instant a creation or
 * deletion starts, changes the inventory then, and says how long AWS would take.
 */
public interface ResourceType {

	/** The name in templates, such as {@code AWS::EC2::VPC}. */
	String name();

	/** Every property that the emulator understands; another one fails the resource. */
	Set<String> properties();

	Set<String> requiredProperties();

	/** What {@code Fn::GetAtt} may ask for. */
	default Set<String> attributes() {
		return Set.of();
	}

	/**
	 * Starts the creation.
	 * @throws ResourceFailureException when AWS would refuse
	 */
	ResourceCreation create(ResourceContext context, ResourceInputs inputs);

	/**
	 * The creation is complete.
	 */
	default void created(ResourceContext context, String physicalId) {
	}

	/**
	 * Changes nothing.
	 * @throws ResourceFailureException when something blocks the deletion
	 */
	default void checkDeletion(ResourceContext context, String physicalId) {
	}

	/**
	 * Starts the deletion of something created, or whose creation was cancelled.
	 * @throws ResourceFailureException when something blocks it
	 */
	ResourceDeletion delete(ResourceContext context, String physicalId);

	/**
	 * The deletion is complete: it leaves the inventory.
	 */
	void deleted(ResourceContext context, String physicalId);

}
