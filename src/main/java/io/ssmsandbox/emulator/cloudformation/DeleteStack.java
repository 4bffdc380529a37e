package io.ssmsandbox.emulator.cloudformation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.ResourceStatus;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.StackResource;
import io.ssmsandbox.emulator.world.StackStatus;
import io.ssmsandbox.emulator.world.World;

/**
 * Begins to delete a stack. Like AWS it says nothing when there is no such stack, or when
 * it is being deleted already.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html">DeleteStack</a>
 */
final class DeleteStack implements Operation {

	private static final Set<String> SERVED = Set.of("StackName", "RetainResources", "ClientRequestToken",
			"DeletionMode");

	@Override
	public Reply answer(Call call, World world) {
		new RequestConstraints(call).only(SERVED)
			.required("StackName")
			.length("ClientRequestToken", 1, 128)
			.pattern("ClientRequestToken", "[a-zA-Z0-9][-a-zA-Z0-9]*")
			// Departure: FORCE_DELETE_STACK is not emulated.
			.oneOf("DeletionMode", Set.of("STANDARD"))
			.check();
		Optional<Stack> stack = world.stacks(call.region()).find(call.required("StackName"));
		stack.filter((found) -> !isGoingOrGone(found)).ifPresent((found) -> delete(found, call, world));
		return XmlReply.empty();
	}

	private static boolean isGoingOrGone(Stack stack) {
		return stack.status() == StackStatus.DELETE_IN_PROGRESS || stack.status() == StackStatus.DELETE_COMPLETE;
	}

	private static void delete(Stack stack, Call call, World world) {
		if (stack.terminationProtection()) {
			throw AwsError
				.validation("Stack [" + stack.name() + "] cannot be deleted while TerminationProtection is enabled");
		}
		Set<String> retained = new LinkedHashSet<>(call.list("RetainResources"));
		checkRetained(stack, retained);
		world.deleteStack(stack, retained, call.text("ClientRequestToken").orElse(null));
	}

	private static void checkRetained(Stack stack, Set<String> retained) {
		if (retained.isEmpty()) {
			return;
		}
		if (stack.status() != StackStatus.DELETE_FAILED) {
			throw AwsError.validation("Invalid operation on stack [" + stack.stackId()
					+ "]. When you delete a stack, specify which resources to retain only when the stack is in the"
					+ " DELETE_FAILED state.");
		}
		List<String> failed = stack.startedResources()
			.stream()
			.filter((resource) -> resource.status() == ResourceStatus.DELETE_FAILED)
			.map(StackResource::logicalId)
			.toList();
		List<String> wrong = retained.stream().filter((id) -> !failed.contains(id)).toList();
		if (!wrong.isEmpty()) {
			throw AwsError.validation("The specified resources to retain must be in a valid state."
					+ " Do not specify the following resources: " + wrong);
		}
	}

}
