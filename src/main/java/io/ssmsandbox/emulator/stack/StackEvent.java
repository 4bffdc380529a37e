package io.ssmsandbox.emulator.stack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a stack.
 *
 * @param physicalId null until the resource has one
 * @param properties the resource's resolved properties as JSON; null for the stack itself
 * @param detailedStatus {@code CONFIGURATION_COMPLETE} or null
 * @param clientRequestToken of the operation that the event belongs to, where one was
 * given
 * @param operationId that operation
 */
public record StackEvent(String eventId, Instant timestamp, String logicalId, @Nullable String physicalId,
		String resourceType, String status, @Nullable String reason, @Nullable String properties,
		@Nullable String detailedStatus, @Nullable String clientRequestToken, String operationId) {

	/**
	 * Whether it tells of the stack itself and not of one of its resources.
	 */
	public boolean ofStack() {
		return this.properties == null && this.resourceType.equals("AWS::CloudFormation::Stack");
	}

	public boolean failed() {
		return this.status.endsWith("_FAILED");
	}

}
