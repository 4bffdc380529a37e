package io.ssmsandbox.emulator.cloudformation;

import java.util.Set;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Finds the stack in a call, by the name of an existing stack or by the ARN. Each
 * operation has its own wording for an unknown stack.
 */
final class StackLookup {

	/** AWS documents this pattern for DescribeStacks. */
	private static final String NAME_OR_ARN = "[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*";

	private StackLookup() {
	}

	/**
	 * Finds the stack, with the error message of DescribeStacks.
	 */
	static Stack of(ServiceCall serviceCall, World world) {
		return of(serviceCall, world, "Stack with id %s does not exist");
	}

	/**
	 * @param absent the error message when no stack is found, with a placeholder for its
	 * name
	 */
	static Stack of(ServiceCall serviceCall, World world, String absent) {
		String name = serviceCall.required("StackName");
		return world.stacks(serviceCall.region())
			.findByNameOrArn(name)
			.orElseThrow(() -> AwsErrorException.validation(absent.formatted(name)));
	}

	/**
	 * Returns the constraints of a call with an optional stack name.
	 */
	static RequestConstraints constraints(ServiceCall serviceCall, Set<String> served) {
		return new RequestConstraints(serviceCall).only(served)
			.length("StackName", 1, Integer.MAX_VALUE)
			.pattern("StackName", NAME_OR_ARN)
			.length("NextToken", 1, 1024);
	}

}
