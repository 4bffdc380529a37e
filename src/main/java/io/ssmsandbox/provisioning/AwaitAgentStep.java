package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.ManagedInstances;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Waits until Session Manager reports that a session can be opened. An agent that does
 * not connect is not a failure: the agent retries by itself. The sandbox keeps its state
 * and shows a blocker.
 */
@Component
class AwaitAgentStep implements Step {

	private static final Logger log = LoggerFactory.getLogger(AwaitAgentStep.class);

	private final Sandboxes sandboxes;

	private final ManagedInstances instances;

	private final ExternalDeletionCheck deletionCheck;

	private final PollingIntervals intervals;

	private final Duration patience;

	private final Clock clock;

	AwaitAgentStep(Sandboxes sandboxes, ManagedInstances instances, ExternalDeletionCheck deletionCheck,
			PollingIntervals intervals, ProvisioningProperties properties, Clock clock) {
		this.sandboxes = sandboxes;
		this.instances = instances;
		this.deletionCheck = deletionCheck;
		this.intervals = intervals;
		this.patience = properties.agentPatience();
		this.clock = clock;
	}

	@Override
	public Result run(Sandbox sandbox) {
		String instanceId = Objects.requireNonNull(sandbox.stack().instanceId(), "A complete stack has an instance");
		ConnectionStatus status = this.instances.connectionStatus(sandbox.request().placement().region(), instanceId);
		Instant now = this.clock.instant();
		noteRegistration(sandbox, instanceId, status, now);
		return switch (status) {
			case CONNECTED -> new Result(
					this.sandboxes.update(sandbox.id(),
							(current) -> (current.state() == SandboxState.CONNECTING) ? current.ready(now) : current),
					this.intervals.resting());
			case NOT_CONNECTED -> isLate(sandbox, now) ? late(sandbox, now) : early(sandbox, now);
		};
	}

	/**
	 * Most agents connect within a minute. After that, this step checks the stack about
	 * once a minute, because it may have been deleted outside the portal.
	 */
	private Result early(Sandbox sandbox, Instant now) {
		Duration pause = this.intervals.moving(sandbox.id());
		Duration waited = waited(sandbox, now);
		boolean minuteBegan = waited.toSeconds() >= 60 && waited.toMillis() % 60_000 < pause.toMillis();
		Sandbox checked = minuteBegan ? this.deletionCheck.check(sandbox) : sandbox;
		return (checked.state() == SandboxState.CONNECTING) ? new Result(checked, pause) : Result.again(checked);
	}

	/**
	 * Records when the agent registered, for viewers of the sandbox. A failed or refused
	 * call does not delay the step.
	 */
	private void noteRegistration(Sandbox sandbox, String instanceId, ConnectionStatus status, Instant now) {
		boolean known = sandbox.milestones().agentRegisteredAt() != null;
		if (known || status == ConnectionStatus.NOT_CONNECTED && !this.intervals.hasViewers(sandbox.id())) {
			return;
		}
		try {
			this.instances.find(sandbox.request().placement().region(), instanceId)
				.map((agent) -> Objects.requireNonNullElse(agent.registeredAt(), now))
				.ifPresent((at) -> this.sandboxes.update(sandbox.id(), (current) -> current.agentRegistered(at)));
		}
		catch (AwsRefusedException | AwsUnavailableException ex) {
			log.debug("Could not check whether the agent of sandbox {} has registered", sandbox.id(), ex);
		}
	}

	private Result late(Sandbox sandbox, Instant now) {
		Sandbox checked = this.deletionCheck.check(sandbox);
		if (checked.state() != SandboxState.CONNECTING) {
			return Result.again(checked);
		}
		if (checked.stack().status() == StackStatus.DELETE_FAILED) {
			return new Result(checked, PollingIntervals.SLOW);
		}
		Message late = Message.of(SandboxMessage.AGENT_LATE, awaitedSince(sandbox, now));
		return new Result(this.sandboxes.update(sandbox.id(), (current) -> waiting(current, late, now)),
				PollingIntervals.SLOW);
	}

	private static Sandbox waiting(Sandbox sandbox, Message late, Instant now) {
		return (sandbox.state() == SandboxState.CONNECTING) ? sandbox.blockedBy(late, now) : sandbox;
	}

	private boolean isLate(Sandbox sandbox, Instant now) {
		return waited(sandbox, now).compareTo(this.patience) > 0;
	}

	private static Duration waited(Sandbox sandbox, Instant now) {
		return Duration.between(awaitedSince(sandbox, now), now);
	}

	private static Instant awaitedSince(Sandbox sandbox, Instant now) {
		return Objects.requireNonNullElse(sandbox.milestones().agentAwaitedSince(), now);
	}

}
