package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.ServiceCall;

/**
 * Reads request parameters that are true or false.
 */
final class BooleanParameters {

	private BooleanParameters() {
	}

	static boolean isTrue(ServiceCall serviceCall, String parameter) {
		return serviceCall.text(parameter).map(Boolean::parseBoolean).orElse(false);
	}

}
