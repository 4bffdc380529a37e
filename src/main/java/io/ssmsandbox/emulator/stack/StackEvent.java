package io.ssmsandbox.emulator.stack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event in the history of a stack.
 *
 * @param physicalId {@code null} until the resource has one
 * @param properties the resource's resolved properties as JSON; {@code null} for the
 * stack itself
 * @param detailedStatus {@code CONFIGURATION_COMPLETE} or {@code null}
 * @param clientRequestToken the token of the event's operation, or {@code null}
 * @param operationId the id of the event's operation
 */
public record StackEvent(String eventId, Instant timestamp, String logicalId, @Nullable String physicalId,
		String resourceType, String status, @Nullable String reason, @Nullable String properties,
		@Nullable String detailedStatus, @Nullable String clientRequestToken, String operationId) {

	/**
	 * Returns whether the event is about the stack itself and not about one of its
	 * resources.
	 */
	public boolean ofStack() {
		return this.properties == null && this.resourceType.equals("AWS::CloudFormation::Stack");
	}

	public boolean failed() {
		return this.status.endsWith("_FAILED");
	}

}
