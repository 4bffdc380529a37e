package io.ssmsandbox.aws;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One event of a stack as CloudFormation describes it.
 *
 * @param eventId opaque, unique within the stack
 * @param timestamp AWS's time of the event, to the millisecond
 * @param logicalResourceId the resource's name in the template; the stack's own events
 * carry the stack's name
 * @param physicalResourceId the resource's id in AWS; null until its creation has started
 * @param resourceType such as {@code AWS::EC2::VPC}
 * @param resourceStatus such as {@code CREATE_IN_PROGRESS}
 * @param resourceStatusReason AWS's reason, if any
 */
public record StackEvent(String eventId, Instant timestamp, String logicalResourceId,
		@Nullable String physicalResourceId, String resourceType, String resourceStatus,
		@Nullable String resourceStatusReason) {

	/** The type that the stack's own events carry. */
	public static final String STACK_TYPE = "AWS::CloudFormation::Stack";

	private static final String INSTANCE_TYPE = "AWS::EC2::Instance";

	/**
	 * Whether this event is about the stack as a whole.
	 */
	public boolean isStackEvent() {
		return STACK_TYPE.equals(this.resourceType);
	}

	/**
	 * Whether this event is about an EC2 instance.
	 */
	public boolean isInstanceEvent() {
		return INSTANCE_TYPE.equals(this.resourceType);
	}

	/**
	 * Whether this event is a failure itself, not a cancellation because another resource
	 * failed.
	 */
	public boolean isCause() {
		return this.resourceStatus.endsWith("_FAILED") && !isStackEvent() && !isCancellation();
	}

	/**
	 * Whether this event is the failure of a creation, not a cancellation.
	 */
	public boolean isBrokenCreation() {
		return isCause() && this.resourceStatus.equals("CREATE_FAILED");
	}

	private boolean isCancellation() {
		return this.resourceStatusReason != null && this.resourceStatusReason.contains("cancelled");
	}

}
