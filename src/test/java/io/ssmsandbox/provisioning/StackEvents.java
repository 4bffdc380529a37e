package io.ssmsandbox.provisioning;

import java.util.concurrent.atomic.AtomicInteger;

import io.ssmsandbox.aws.StackEvent;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;

/**
 * Creates stack events. Each event has its own id, even if the same thing happens twice.
 */
final class StackEvents {

	private static final AtomicInteger number = new AtomicInteger();

	private StackEvents() {
	}

	static StackEvent ofStack(String status) {
		return event("ssm-sandbox-thin-ssm", STACK_ID.value(), StackEvent.STACK_TYPE, status, null);
	}

	static StackEvent cancelled(String logicalId) {
		return event(logicalId, null, "AWS::EC2::SecurityGroup", "CREATE_FAILED", "Resource creation cancelled");
	}

	static StackEvent notDeleted(String logicalId, String reason) {
		return event(logicalId, logicalId.toLowerCase(), "AWS::EC2::VPC", "DELETE_FAILED", reason);
	}

	private static StackEvent event(String logicalId, String physicalId, String type, String status, String reason) {
		return new StackEvent("event-" + number.incrementAndGet(), T0, logicalId, physicalId, type, status, reason);
	}

}
