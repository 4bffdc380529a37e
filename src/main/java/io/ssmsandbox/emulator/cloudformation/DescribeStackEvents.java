package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.StackEvent;
import io.ssmsandbox.emulator.world.World;

/**
 * The history of a stack, newest event first.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html">DescribeStackEvents</a>
 */
final class DescribeStackEvents implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String name = call.required("StackName");
		Stack stack = world.stacks(call.region())
			.find(name)
			.orElseThrow(() -> AwsError.validation("Stack [" + name + "] does not exist"));
		List<StackEvent> newestFirst = new ArrayList<>(stack.events());
		Collections.reverse(newestFirst);
		return new XmlReply(
				Page.of(call, newestFirst, StackEvent::eventId).result("StackEvents", (event) -> xml(stack, event)));
	}

	private static Xml xml(Stack stack, StackEvent event) {
		// AWS sends an empty id while there is none.
		String physicalId = (event.physicalId() != null) ? event.physicalId() : "";
		return Xml.of("member")
			.text("StackId", stack.stackId())
			.text("EventId", event.eventId())
			.text("StackName", stack.name())
			.text("LogicalResourceId", event.logicalId())
			.text("PhysicalResourceId", physicalId)
			.text("ResourceType", event.resourceType())
			.text("Timestamp", event.timestamp())
			.text("ResourceStatus", event.status())
			.text("ResourceStatusReason", event.reason())
			.text("ResourceProperties", event.properties())
			.text("ClientRequestToken", event.clientRequestToken())
			.text("DetailedStatus", event.detailedStatus());
	}

}
