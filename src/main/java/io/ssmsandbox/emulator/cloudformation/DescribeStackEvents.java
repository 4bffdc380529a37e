package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the events of a stack, newest first.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html">DescribeStackEvents</a>
 */
final class DescribeStackEvents implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "NextToken")).required("StackName").check();
		Stack stack = StackLookup.of(serviceCall, world, "Stack [%s] does not exist");
		List<StackEvent> newestFirst = new ArrayList<>(stack.events());
		Collections.reverse(newestFirst);
		return new XmlReply(StackListPage.of(serviceCall, stack.stackId(), newestFirst, StackEvent::eventId)
			.result("StackEvents", (event) -> xml(stack, event)));
	}

	private static XmlElement xml(Stack stack, StackEvent event) {
		return XmlElement.of("member")
			.text("StackId", stack.stackId())
			.text("EventId", event.eventId())
			.text("StackName", stack.name())
			.text("OperationId", event.operationId())
			.text("LogicalResourceId", event.logicalId())
			.text("PhysicalResourceId", shownId(event))
			.text("ResourceType", event.resourceType())
			.text("Timestamp", event.timestamp())
			.text("ResourceStatus", event.status())
			.text("ResourceStatusReason", event.reason())
			.text("ResourceProperties", event.properties())
			.text("ClientRequestToken", event.clientRequestToken())
			.text("DetailedStatus", event.detailedStatus());
	}

	/** AWS sends an empty id as long as the resource has none. */
	static String shownId(StackEvent event) {
		return (event.physicalId() != null) ? event.physicalId() : "";
	}

}
