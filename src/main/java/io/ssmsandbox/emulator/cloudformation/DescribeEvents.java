package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the events of a stack or of one operation on it, newest first, or only the
 * failures.
 * <p>
 * Departures: there are no change sets. AWS documents which event type it gives to which
 * event in half a sentence each, see {@link OperationEventElement}. The wording for an
 * unknown operation has no source.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeEvents.html">DescribeEvents</a>
 */
final class DescribeEvents implements Operation {

	private static final String ONLY_FAILED = "Filters.FailedEvents";

	@Override
	public Reply answer(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "ChangeSetName", "OperationId", "Filters", "NextToken"))
			.bool(ONLY_FAILED)
			.check();
		call.text("ChangeSetName").ifPresent(ChangeSets::refuse);
		Optional<String> operation = call.text("OperationId");
		Stack stack = stack(call, operation, world);
		List<StackEvent> newestFirst = new ArrayList<>(stack.events());
		Collections.reverse(newestFirst);
		boolean onlyFailed = BooleanParameters.isTrue(call, ONLY_FAILED);
		newestFirst.removeIf((event) -> operation.isPresent() && !operation.get().equals(event.operationId()));
		newestFirst.removeIf((event) -> onlyFailed && !event.failed());
		String subject = stack.stackId() + operation.orElse("") + onlyFailed;
		return new XmlReply(StackListPage.of(call, subject, newestFirst, StackEvent::eventId)
			.result("OperationEvents", (event) -> OperationEventElement.of(stack, event)));
	}

	private static Stack stack(Call call, Optional<String> operation, World world) {
		if (call.text("StackName").isPresent()) {
			Stack stack = ExistingStack.of(call, world, "Stack [%s] does not exist");
			operation.filter((id) -> stack.operation(id).isEmpty()).ifPresent((id) -> {
				throw noOperation(id);
			});
			return stack;
		}
		// https://github.com/aws-cloudformation/cloudformation-cli/issues/1116
		String id = operation
			.orElseThrow(() -> AwsError.validation("One of ChangeSetName, OperationId or StackName must be specified"));
		return world.stacks(call.region()).withOperation(id).orElseThrow(() -> noOperation(id));
	}

	private static AwsError noOperation(String id) {
		return AwsError.validation("Operation [" + id + "] does not exist");
	}

}
