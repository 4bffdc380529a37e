package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
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
final class DescribeEvents implements ServiceOperation {

	private static final String ONLY_FAILED = "Filters.FailedEvents";

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		StackLookup
			.constraints(serviceCall, Set.of("StackName", "ChangeSetName", "OperationId", "Filters", "NextToken"))
			.bool(ONLY_FAILED)
			.check();
		serviceCall.text("ChangeSetName").ifPresent(ChangeSetRefusal::refuse);
		Optional<String> operation = serviceCall.text("OperationId");
		Stack stack = stack(serviceCall, operation, world);
		List<StackEvent> newestFirst = new ArrayList<>(stack.events());
		Collections.reverse(newestFirst);
		boolean onlyFailed = BooleanParameters.isTrue(serviceCall, ONLY_FAILED);
		newestFirst.removeIf((event) -> operation.isPresent() && !operation.get().equals(event.operationId()));
		newestFirst.removeIf((event) -> onlyFailed && !event.failed());
		String subject = stack.stackId() + operation.orElse("") + onlyFailed;
		return new XmlReply(StackListPage.of(serviceCall, subject, newestFirst, StackEvent::eventId)
			.result("OperationEvents", (event) -> OperationEventElement.of(stack, event)));
	}

	private static Stack stack(ServiceCall serviceCall, Optional<String> operation, World world) {
		if (serviceCall.text("StackName").isPresent()) {
			Stack stack = StackLookup.of(serviceCall, world, "Stack [%s] does not exist");
			operation.filter((id) -> stack.operation(id).isEmpty()).ifPresent((id) -> {
				throw noOperation(id);
			});
			return stack;
		}
		// https://github.com/aws-cloudformation/cloudformation-cli/issues/1116
		String id = operation.orElseThrow(
				() -> AwsErrorException.validation("One of ChangeSetName, OperationId or StackName must be specified"));
		return world.stacks(serviceCall.region()).withOperation(id).orElseThrow(() -> noOperation(id));
	}

	private static AwsErrorException noOperation(String id) {
		return AwsErrorException.validation("Operation [" + id + "] does not exist");
	}

}
