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
	 * @throws ResourceFailure when AWS would refuse
	 */
	Creation create(Site site, Properties properties);

	/**
	 * The creation is complete.
	 */
	default void created(Site site, String physicalId) {
	}

	/**
	 * Changes nothing.
	 * @throws ResourceFailure when something blocks the deletion
	 */
	default void checkDeletion(Site site, String physicalId) {
	}

	/**
	 * Starts the deletion of something created, or whose creation was cancelled.
	 * @throws ResourceFailure when something blocks it
	 */
	Deletion delete(Site site, String physicalId);

	/**
	 * The deletion is complete: it leaves the inventory.
	 */
	void deleted(Site site, String physicalId);

}
