package io.ssmsandbox.emulator.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.faults.Alteration;
import io.ssmsandbox.emulator.faults.Blockage;
import io.ssmsandbox.emulator.faults.Failure;
import io.ssmsandbox.emulator.faults.ResourceEffect;
import io.ssmsandbox.emulator.faults.ResourceTarget;
import io.ssmsandbox.emulator.faults.SlowCreation;
import io.ssmsandbox.emulator.faults.SlowDeletion;
import io.ssmsandbox.emulator.faults.Words;
import io.ssmsandbox.emulator.resource.Creation;
import io.ssmsandbox.emulator.resource.Deletion;
import io.ssmsandbox.emulator.resource.Refusal;
import io.ssmsandbox.emulator.resource.ResourceFailure;
import io.ssmsandbox.emulator.template.ParameterValue;

/**
 * What the script of faults in force does to one resource of a stack.
 */
final class ScriptedResource {

	private final StackSite site;

	private final ResourceTarget target;

	ScriptedResource(StackSite site) {
		this.site = site;
		this.target = new ResourceTarget(site.region(), site.stackName(), site.logicalId(), site.resource().type());
	}

	Map<String, Object> altered(Map<String, Object> properties) {
		return strike(Alteration.class)
			.map((alteration) -> alteration.of(properties, (text) -> Words.fill(text, placeholders())))
			.orElse(properties);
	}

	Optional<Failure> failure() {
		return strike(Failure.class);
	}

	Creation launched(Creation creation) {
		this.site.world().faults().inForce().launched(this.target, creation.physicalId());
		return strike(SlowCreation.class)
			.map((slow) -> new Creation(creation.physicalId(), creation.ref(), creation.attributes(),
					creation.untilInitiated(), slow.stretch().of(creation.duration()),
					creation.configurationComplete()))
			.orElse(creation);
	}

	/**
	 * @throws ResourceFailure when the script blocks the deletion
	 */
	void refuseIfBlocked() {
		strike(Blockage.class).ifPresent((blockage) -> {
			throw worded(blockage.words());
		});
	}

	Deletion slowed(Deletion deletion) {
		return strike(SlowDeletion.class).map((slow) -> new Deletion(slow.stretch().of(deletion.duration())))
			.orElse(deletion);
	}

	ResourceFailure worded(Words words) {
		String message = Words.fill(words.says(), placeholders());
		return Refusal.worded(this.site, words.service(), words.status(), words.code(), message);
	}

	/**
	 * The properties and the stack's parameters by their names, and what CloudFormation
	 * calls by these names.
	 */
	private Map<String, String> placeholders() {
		StackResource resource = this.site.resource();
		Map<String, String> values = new HashMap<>();
		for (ParameterValue parameter : this.site.stack().resolved().parameters()) {
			values.put(parameter.key(), parameter.value());
		}
		values.putAll(ResourceProperties.scalars(resource.properties()));
		values.put("AWS::AccountId", this.site.accountId());
		values.put("AWS::Partition", this.site.partition());
		values.put("AWS::Region", this.site.region());
		values.put("AWS::StackName", this.site.stackName());
		values.put("LogicalId", this.site.logicalId());
		resource.creation().ifPresent((creation) -> values.put("PhysicalId", creation.physicalId()));
		return values;
	}

	private <E extends ResourceEffect> Optional<E> strike(Class<E> kind) {
		return this.site.world().faults().inForce().strike(kind, this.target);
	}

}
