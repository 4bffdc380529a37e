package io.ssmsandbox.emulator.cloudformation;

import java.util.Set;

import io.ssmsandbox.emulator.stack.StackStatus;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Enables or disables the termination protection of a stack.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html">UpdateTerminationProtection</a>
 */
final class UpdateTerminationProtection implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "EnableTerminationProtection"))
			.required("StackName")
			.required("EnableTerminationProtection")
			.bool("EnableTerminationProtection")
			.check();
		String name = serviceCall.required("StackName");
		Stack stack = world.stacks(serviceCall.region())
			.findByNameOrArn(name)
			.filter((found) -> found.status() != StackStatus.DELETE_COMPLETE)
			.orElseThrow(() -> AwsErrorException.validation("Stack [" + name + "] does not exist"));
		boolean enabled = BooleanParameters.isTrue(serviceCall, "EnableTerminationProtection");
		if (enabled != stack.terminationProtection()) {
			world.protectStack(stack, enabled);
		}
		return new XmlReply(XmlElement.of("Result").text("StackId", stack.stackId()));
	}

}
