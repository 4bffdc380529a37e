package io.ssmsandbox.emulator.world;

import java.util.Map;

/**
 * The context of a deletion by a call to the resource's own service, outside
 * CloudFormation. It does not support creation.
 *
 * @param physicalId the id of the resource
 */
record DirectContext(World world, WorldSettings settings, String region, String physicalId) implements WorldContext {

	@Override
	public String stackName() {
		return "";
	}

	@Override
	public String stackId() {
		return "";
	}

	@Override
	public String logicalId() {
		return this.physicalId;
	}

	@Override
	public String newId(String prefix) {
		throw new UnsupportedOperationException(prefix);
	}

	@Override
	public String newSuffix(int length) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<String, String> stackTags() {
		return Map.of();
	}

}
