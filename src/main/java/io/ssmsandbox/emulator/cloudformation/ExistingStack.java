package io.ssmsandbox.emulator.cloudformation;

import java.util.Set;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * The stack that a call names, by its name while it lives or by its ARN. Operations word
 * it differently when there is none.
 */
final class ExistingStack {

	/** AWS says this of DescribeStacks. */
	private static final String NAME_OR_ARN = "[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*";

	private ExistingStack() {
	}

	/**
	 * In the words of DescribeStacks.
	 */
	static Stack of(Call call, World world) {
		return of(call, world, "Stack with id %s does not exist");
	}

	/**
	 * @param absent what to say when there is none, with a place for what the call names
	 */
	static Stack of(Call call, World world, String absent) {
		String name = call.required("StackName");
		return world.stacks(call.region()).find(name).orElseThrow(() -> AwsError.validation(absent.formatted(name)));
	}

	/**
	 * The constraints of a call that may name a stack.
	 */
	static RequestConstraints constraints(Call call, Set<String> served) {
		return new RequestConstraints(call).only(served)
			.length("StackName", 1, Integer.MAX_VALUE)
			.pattern("StackName", NAME_OR_ARN)
			.length("NextToken", 1, 1024);
	}

}
