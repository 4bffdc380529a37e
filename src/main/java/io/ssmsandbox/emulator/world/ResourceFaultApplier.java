package io.ssmsandbox.emulator.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.faults.CreationFailure;
import io.ssmsandbox.emulator.faults.DeletionFailure;
import io.ssmsandbox.emulator.faults.PropertyOverride;
import io.ssmsandbox.emulator.faults.RefusalWording;
import io.ssmsandbox.emulator.faults.ResourceEffect;
import io.ssmsandbox.emulator.faults.ResourceTarget;
import io.ssmsandbox.emulator.faults.SlowCreation;
import io.ssmsandbox.emulator.faults.SlowDeletion;
import io.ssmsandbox.emulator.resource.FailureWording;
import io.ssmsandbox.emulator.resource.ResourceCreation;
import io.ssmsandbox.emulator.resource.ResourceDeletion;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.template.ParameterValue;

/**
 * Applies the active fault script to one resource of a stack.
 */
final class ResourceFaultApplier {

	private final StackContext context;

	private final ResourceTarget target;

	ResourceFaultApplier(StackContext context) {
		this.context = context;
		this.target = new ResourceTarget(context.region(), context.stackName(), context.logicalId(),
				context.resource().type());
	}

	Map<String, Object> altered(Map<String, Object> properties) {
		return strike(PropertyOverride.class)
			.map((propertyOverride) -> propertyOverride.of(properties,
					(text) -> RefusalWording.fill(text, placeholders())))
			.orElse(properties);
	}

	Optional<CreationFailure> failure() {
		return strike(CreationFailure.class);
	}

	ResourceCreation launched(ResourceCreation resourceCreation) {
		this.context.world().faults().activeRules().launched(this.target, resourceCreation.physicalId());
		return strike(SlowCreation.class)
			.map((slow) -> new ResourceCreation(resourceCreation.physicalId(), resourceCreation.ref(),
					resourceCreation.attributes(), resourceCreation.untilInitiated(),
					slow.stretch().of(resourceCreation.duration()), resourceCreation.configurationComplete()))
			.orElse(resourceCreation);
	}

	/**
	 * @throws ResourceFailureException when the script blocks the deletion
	 */
	void refuseIfBlocked() {
		strike(DeletionFailure.class).ifPresent((deletionFailure) -> {
			throw worded(deletionFailure.words());
		});
	}

	ResourceDeletion slowed(ResourceDeletion resourceDeletion) {
		return strike(SlowDeletion.class)
			.map((slow) -> new ResourceDeletion(slow.stretch().of(resourceDeletion.duration())))
			.orElse(resourceDeletion);
	}

	ResourceFailureException worded(RefusalWording refusalWording) {
		String message = RefusalWording.fill(refusalWording.says(), placeholders());
		return FailureWording.worded(this.context, refusalWording.service(), refusalWording.status(),
				refusalWording.code(), message);
	}

	/**
	 * Returns the values of the placeholders by name: the stack's parameters, the
	 * properties, and CloudFormation's own names.
	 */
	private Map<String, String> placeholders() {
		StackResource resource = this.context.resource();
		Map<String, String> values = new HashMap<>();
		for (ParameterValue parameter : this.context.stack().resolved().parameters()) {
			values.put(parameter.key(), parameter.value());
		}
		values.putAll(ResourceProperties.scalars(resource.properties()));
		values.put("AWS::AccountId", this.context.accountId());
		values.put("AWS::Partition", this.context.partition());
		values.put("AWS::Region", this.context.region());
		values.put("AWS::StackName", this.context.stackName());
		values.put("LogicalId", this.context.logicalId());
		resource.creation().ifPresent((resourceCreation) -> values.put("PhysicalId", resourceCreation.physicalId()));
		return values;
	}

	private <E extends ResourceEffect> Optional<E> strike(Class<E> kind) {
		return this.context.world().faults().activeRules().matchRule(kind, this.target);
	}

}
