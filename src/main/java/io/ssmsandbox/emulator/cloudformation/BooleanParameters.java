package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.Call;

/**
 * Reads request parameters that are true or false.
 */
final class BooleanParameters {

	private BooleanParameters() {
	}

	static boolean isTrue(Call call, String parameter) {
		return call.text(parameter).map(Boolean::parseBoolean).orElse(false);
	}

}
