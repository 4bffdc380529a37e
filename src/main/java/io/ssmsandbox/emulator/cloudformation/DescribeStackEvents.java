package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the events of a stack, newest first.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html">DescribeStackEvents</a>
 */
final class DescribeStackEvents implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "NextToken")).required("StackName").check();
		Stack stack = ExistingStack.of(call, world, "Stack [%s] does not exist");
		List<StackEvent> newestFirst = new ArrayList<>(stack.events());
		Collections.reverse(newestFirst);
		return new XmlReply(StackListPage.of(call, stack.stackId(), newestFirst, StackEvent::eventId)
			.result("StackEvents", (event) -> xml(stack, event)));
	}

	private static Xml xml(Stack stack, StackEvent event) {
		return Xml.of("member")
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
