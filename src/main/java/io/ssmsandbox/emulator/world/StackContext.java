package io.ssmsandbox.emulator.world;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.text.DeterministicIds;

/**
 * The context of one resource of a stack.
 */
record StackContext(World world, Stack stack, StackResource resource, WorldSettings settings) implements WorldContext {

	@Override
	public String region() {
		return this.stack.region();
	}

	@Override
	public String stackName() {
		return this.stack.name();
	}

	@Override
	public String stackId() {
		return this.stack.stackId();
	}

	@Override
	public String logicalId() {
		return this.resource.logicalId();
	}

	@Override
	public String newId(String prefix) {
		return prefix + "-0" + hash(prefix).hex(16);
	}

	@Override
	public String newSuffix(int length) {
		return hash("suffix").alphanumeric(length);
	}

	private DeterministicIds hash(String purpose) {
		return DeterministicIds.of(stackId(), logicalId(), purpose, this.resource.nextIdNumber());
	}

	@Override
	public Map<String, String> stackTags() {
		Map<String, String> tags = new LinkedHashMap<>(this.stack.request().tags());
		tags.put("aws:cloudformation:stack-name", stackName());
		tags.put("aws:cloudformation:stack-id", stackId());
		tags.put("aws:cloudformation:logical-id", logicalId());
		return tags;
	}

}
