package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * The stack that a call names, by its name while it lives or by its ARN.
 */
final class ExistingStack {

	private ExistingStack() {
	}

	static Stack of(Call call, World world) {
		String name = call.required("StackName");
		return world.stacks(call.region())
			.find(name)
			.orElseThrow(() -> AwsError.validation("Stack with id " + name + " does not exist"));
	}

}
