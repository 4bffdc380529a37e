package io.ssmsandbox.emulator.cloudformation;

import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.stack.StackOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.Stack;

/**
 * Writes an event as the event of an operation. AWS describes progress events as "status
 * updates during stack operation execution" and provisioning errors as "resource creation
 * and update failures". The emulator writes the events of the stack itself as stack
 * events.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_OperationEvent.html">OperationEvent</a>
 */
final class OperationEventElement {

	private OperationEventElement() {
	}

	static XmlElement of(Stack stack, StackEvent event) {
		StackOperation operation = stack.operation(event.operationId()).orElseThrow();
		XmlElement xmlElement = XmlElement.of("member")
			.text("EventId", event.eventId())
			.text("StackId", stack.stackId())
			.text("OperationId", operation.id())
			.text("OperationType", operation.type())
			.text("OperationStatus", operation.status())
			.text("EventType", type(event))
			.text("LogicalResourceId", event.logicalId())
			.text("PhysicalResourceId", DescribeStackEvents.shownId(event))
			.text("ResourceType", event.resourceType())
			.text("Timestamp", event.timestamp());
		if (event.ofStack()) {
			xmlElement.text("StartTime", operation.startedAt()).text("EndTime", operation.endedAt());
		}
		return xmlElement.text("ResourceStatus", event.status())
			.text("ResourceStatusReason", event.reason())
			.text("ResourceProperties", event.properties())
			.text("ClientRequestToken", event.clientRequestToken())
			.text("DetailedStatus", event.detailedStatus());
	}

	private static String type(StackEvent event) {
		if (event.ofStack()) {
			return "STACK_EVENT";
		}
		return event.status().equals("CREATE_FAILED") ? "PROVISIONING_ERROR" : "PROGRESS_EVENT";
	}

}
