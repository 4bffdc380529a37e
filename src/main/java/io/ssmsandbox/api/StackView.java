package io.ssmsandbox.api;

import java.time.Instant;
import java.util.UUID;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StackRef;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox, in the API.
 *
 * @param phase its state
 * @param stackStatus the last stack status from AWS; null before the first query
 * @param reason why it is in this state; null when there is no reason
 * @param cause why a launch or teardown failed; null when none failed
 * @param blockedBy the temporary problem that blocks its progress; null when there is
 * none
 * @param session how to open a session; null until READY
 * @param readyAt when a session was first possible; null until then
 * @param emulated whether AWS is emulated
 */
record StackView(UUID id, String prefix, String region, String availabilityZone, String stackName,
		@Nullable String stackId, SandboxState phase, @Nullable StackStatus stackStatus, @Nullable String reason,
		@Nullable CauseView cause, @Nullable BlockerView blockedBy, ProgressView progress, @Nullable String instanceId,
		@Nullable SessionView session, String endpoints, String instanceType, String image, String owner,
		Instant requestedAt, @Nullable Instant readyAt, Instant expiresAt, boolean emulated) {

	static StackView of(Sandbox sandbox, @Nullable SessionView session, boolean emulated) {
		LaunchRequest request = sandbox.request();
		StackRef stack = sandbox.stack();
		StackId stackId = stack.id();
		return new StackView(sandbox.id().value(), request.prefix().value(), request.placement().region(),
				request.placement().availabilityZone(), stack.name().value(),
				(stackId != null) ? stackId.value() : null, sandbox.state(), stack.status(),
				sandbox.reason().inEnglish().orElse(null), CauseView.ofNullable(sandbox.reason().cause(), request),
				BlockerView.ofNullable(sandbox.reason().blocker()),
				new ProgressView(sandbox.progress().complete(), sandbox.progress().total()), stack.instanceId(),
				session, request.endpoints().wireName(), request.instanceType(), request.image().wireName(),
				sandbox.owner().name(), sandbox.lease().requestedAt(), sandbox.milestones().readyAt(),
				sandbox.lease().expiresAt(), emulated);
	}

	/**
	 * The number of completed resources, and of all.
	 */
	record ProgressView(int complete, int total) {
	}

}
