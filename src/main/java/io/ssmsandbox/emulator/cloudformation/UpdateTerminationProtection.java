package io.ssmsandbox.emulator.cloudformation;

import java.util.Set;

import io.ssmsandbox.emulator.stack.StackStatus;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Enables or disables the termination protection of a stack.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html">UpdateTerminationProtection</a>
 */
final class UpdateTerminationProtection implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "EnableTerminationProtection"))
			.required("StackName")
			.required("EnableTerminationProtection")
			.bool("EnableTerminationProtection")
			.check();
		String name = call.required("StackName");
		Stack stack = world.stacks(call.region())
			.find(name)
			.filter((found) -> found.status() != StackStatus.DELETE_COMPLETE)
			.orElseThrow(() -> AwsError.validation("Stack [" + name + "] does not exist"));
		boolean enabled = BooleanParameters.isTrue(call, "EnableTerminationProtection");
		if (enabled != stack.terminationProtection()) {
			world.protectStack(stack, enabled);
		}
		return new XmlReply(Xml.of("Result").text("StackId", stack.stackId()));
	}

}
