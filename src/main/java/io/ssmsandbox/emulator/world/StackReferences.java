package io.ssmsandbox.emulator.world;

import io.ssmsandbox.emulator.resource.ResourceCreation;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.template.ResourceReferences;

/**
 * Resolves {@code Ref} and {@code Fn::GetAtt} with the created resources of a stack.
 */
record StackReferences(Stack stack) implements ResourceReferences {

	@Override
	public Object ref(String logicalId) {
		return creation(logicalId).ref();
	}

	@Override
	public Object attribute(String logicalId, String attribute) {
		Object value = creation(logicalId).attributes().get(attribute);
		if (value == null) {
			throw new ResourceFailureException("Template error: resource " + logicalId
					+ " does not support attribute type " + attribute + " in Fn::GetAtt");
		}
		return value;
	}

	private ResourceCreation creation(String logicalId) {
		return this.stack.resource(logicalId)
			.flatMap(StackResource::creation)
			.orElseThrow(() -> new IllegalStateException(logicalId + " does not exist yet"));
	}

}
