package io.ssmsandbox.emulator.world;

import java.util.Map;

/**
 * Where somebody deletes a thing by a call to its own service, past CloudFormation.
 * Nothing is created there.
 *
 * @param physicalId the thing
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
