package io.ssmsandbox.emulator.cloudformation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.ResourceStatus;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.stack.StackStatus;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Starts the deletion of a stack, even while the stack is created or rolled back. As in
 * AWS, it succeeds silently when no such stack exists or its deletion is in progress. A
 * forced deletion tries every resource once more and skips those that it still cannot
 * delete.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html">DeleteStack</a>
 */
final class DeleteStack implements ServiceOperation {

	private static final Set<String> SERVED = Set.of("StackName", "RetainResources", "RoleARN", "ClientRequestToken",
			"DeletionMode");

	private static final String FORCE = "FORCE_DELETE_STACK";

	private static final Set<String> MODES = new TreeSet<>(Set.of("STANDARD", FORCE));

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, SERVED)
			.required("StackName")
			.length("RoleARN", 20, 2048)
			.length("ClientRequestToken", 1, 128)
			.pattern("ClientRequestToken", "[a-zA-Z0-9][-a-zA-Z0-9]*")
			.oneOf("DeletionMode", MODES)
			.check();
		DeletionOptions options = new DeletionOptions(new LinkedHashSet<>(serviceCall.list("RetainResources")),
				serviceCall.text("DeletionMode").filter(FORCE::equals).isPresent(), ServiceRole.of(serviceCall, world));
		world.stacks(serviceCall.region())
			.findByNameOrArn(serviceCall.required("StackName"))
			.filter((found) -> found.status() != StackStatus.DELETE_COMPLETE)
			.filter((found) -> !isRepeated(found, options, serviceCall))
			.ifPresent((found) -> delete(found, options, serviceCall, world));
		return XmlReply.empty();
	}

	/** A repeated request succeeds, whatever the result of the first one was. */
	private static boolean isRepeated(Stack stack, DeletionOptions options, ServiceCall serviceCall) {
		Optional<String> token = serviceCall.text("ClientRequestToken");
		if (token.isEmpty()) {
			return false;
		}
		Optional<DeletionOptions> before = stack.deletionAskedForWith(token.get());
		boolean created = token.get().equals(stack.request().clientRequestToken());
		if (created || before.isPresent() && !before.get().equals(options)) {
			throw ClientRequestTokens.taken();
		}
		return before.isPresent();
	}

	private static void delete(Stack stack, DeletionOptions options, ServiceCall serviceCall, World world) {
		if (stack.terminationProtection()) {
			throw AwsErrorException
				.validation("Stack [" + stack.name() + "] cannot be deleted while TerminationProtection is enabled");
		}
		if (stack.status() != StackStatus.DELETE_FAILED) {
			checkFresh(stack, options);
		}
		checkRetained(stack, options.retained());
		if (stack.status() != StackStatus.DELETE_IN_PROGRESS) {
			world.deleteStack(stack, options, serviceCall.text("ClientRequestToken").orElse(null));
		}
	}

	/**
	 * The second message is in https://github.com/awslabs/eks-perf-tests/pull/517.
	 */
	private static void checkFresh(Stack stack, DeletionOptions options) {
		String invalid = "Invalid operation on stack [" + stack.stackId() + "]. ";
		if (!options.retained().isEmpty()) {
			throw AwsErrorException
				.validation(invalid + "When you delete a stack, specify which resources to retain only when"
						+ " the stack is in the DELETE_FAILED state.");
		}
		if (options.forced()) {
			throw AwsErrorException
				.validation(invalid + "You can activate DeletionMode FORCE_DELETE_STACK in a delete stack"
						+ " operation only when the stack is in the DELETE_FAILED state.");
		}
	}

	private static void checkRetained(Stack stack, Set<String> retained) {
		List<String> failed = stack.startedResources()
			.stream()
			.filter((resource) -> resource.status() == ResourceStatus.DELETE_FAILED)
			.map(StackResource::logicalId)
			.toList();
		List<String> wrong = retained.stream().filter((id) -> !failed.contains(id)).sorted().toList();
		if (!wrong.isEmpty()) {
			throw AwsErrorException.validation("The specified resources to retain must be in a valid state."
					+ " Do not specify the following resources: " + wrong);
		}
	}

}
