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
 * A sandbox as other systems see it.
 *
 * @param phase where it stands
 * @param stackStatus what AWS last said of the stack; null until it was asked
 * @param reason why it stands there; null when there is nothing to say
 * @param cause why a launch or teardown failed; null where none did
 * @param blockedBy what keeps it from making progress just now; null when nothing does
 * @param session how to open a session; null until READY
 * @param readyAt when a session first opened; null until then
 * @param emulated whether nothing of it is real
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
	 * Resources that are done, of how many.
	 */
	record ProgressView(int complete, int total) {
	}

}
