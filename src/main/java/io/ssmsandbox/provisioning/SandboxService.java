package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.ssmsandbox.aws.Ec2Instances;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.IdempotencyKeyTakenException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.PrefixTakenException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxRequested;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.template.RenderedTemplate;
import io.ssmsandbox.template.TemplateRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Accepts requests to launch a sandbox, to tear it down and to extend its lease. Each
 * method stores the request before it returns; the work runs in the background. Only a
 * reboot runs at once, because a delayed reboot would be of no use.
 */
@Component
public class SandboxService {

	private static final Logger log = LoggerFactory.getLogger(SandboxService.class);

	private static final Duration WHILE_STARTING = Duration.ofMinutes(1);

	private final Sandboxes sandboxes;

	private final PlacementService placementService;

	private final TemplateRenderer renderer;

	private final LeasePolicy leases;

	private final Ec2Instances instances;

	private final ReconcileTrigger trigger;

	private final Clock clock;

	/** Sandboxes whose reboot call is in progress. */
	private final Set<SandboxId> rebooting = ConcurrentHashMap.newKeySet();

	SandboxService(Sandboxes sandboxes, PlacementService placementService, TemplateRenderer renderer,
			LeasePolicy leases, Ec2Instances instances, ReconcileTrigger trigger, Clock clock) {
		this.sandboxes = sandboxes;
		this.placementService = placementService;
		this.renderer = renderer;
		this.leases = leases;
		this.instances = instances;
		this.trigger = trigger;
		this.clock = clock;
	}

	/**
	 * Accepts a launch request and starts the launch.
	 * @throws io.ssmsandbox.sandbox.InvalidLaunchException when AWS reports that the
	 * launch is not possible in this region or zone; nothing was created
	 * @throws PrefixTakenException when the prefix is in use in the region
	 * @throws LimitExceededException when a limit is reached
	 */
	public Sandbox request(LaunchRequest request) {
		return store(request, null);
	}

	/**
	 * Accepts a launch request with an idempotency key. Only the first request with a key
	 * launches a sandbox. Later requests get its result, without a new check on AWS.
	 * @param key the idempotency key
	 * @param request supplies the request if it is the first
	 * @throws io.ssmsandbox.sandbox.IdempotencyKeyReusedException when the key was used
	 * for a different request
	 * @throws io.ssmsandbox.sandbox.IdempotencyKeyInFlightException when a concurrent
	 * request with this key does not finish in time
	 * @throws io.ssmsandbox.sandbox.InvalidLaunchException as above
	 * @throws PrefixTakenException as above
	 */
	public AcceptedLaunch request(IdempotencyKey key, Supplier<LaunchRequest> request) {
		Optional<AcceptedLaunch> earlier = findByKey(key);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		try {
			return new AcceptedLaunch(store(request.get(), key), false);
		}
		catch (IdempotencyKeyTakenException | PrefixTakenException | LimitExceededException ex) {
			// The same request may have arrived twice at the same time; the first took
			// the prefix and the place.
			Optional<AcceptedLaunch> concurrent = findByKey(key);
			if (concurrent.isEmpty()) {
				throw ex;
			}
			return concurrent.get();
		}
	}

	private Optional<AcceptedLaunch> findByKey(IdempotencyKey key) {
		return this.sandboxes.findByKey(key).map((sandbox) -> new AcceptedLaunch(sandbox, true));
	}

	private Sandbox store(LaunchRequest request, @Nullable IdempotencyKey key) {
		Optional<String> s3PrefixList = this.placementService.check(request);
		SandboxId id = SandboxId.random();
		Instant expiresAt = this.clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(request.lease());
		RenderedTemplate template = this.renderer.render(request.templateOptions(s3PrefixList),
				StackTags.of(id, request.owner(), expiresAt));
		Sandbox sandbox = this.sandboxes.request(id, request, template, template.resources().size(), key);
		this.trigger.poll();
		return sandbox;
	}

	/**
	 * Stores the task in the transaction that stores the request.
	 */
	@EventListener
	void storeWork(SandboxRequested requested) {
		this.trigger.schedule(requested.id());
	}

	/**
	 * Starts the teardown of a sandbox. Has no effect when it has already begun.
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when no sandbox has this id
	 */
	public Sandbox tearDown(SandboxId id, Owner by) {
		Instant now = this.clock.instant();
		Sandbox sandbox = this.sandboxes.update(id,
				(current) -> current.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, by.name()), now));
		triggerUnlessTornDown(sandbox);
		return sandbox;
	}

	/**
	 * Starts a forced teardown, which leaves behind what AWS cannot delete. Has no effect
	 * when it has already begun.
	 * @param by an operator
	 * @throws io.ssmsandbox.sandbox.IllegalTransitionException when AWS has not failed to
	 * delete its stack
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when no sandbox has this id
	 */
	public Sandbox forceTearDown(SandboxId id, Owner by) {
		Instant now = this.clock.instant();
		Sandbox sandbox = this.sandboxes.update(id, (current) -> current.forceTearDown(by, now));
		triggerUnlessTornDown(sandbox);
		return sandbox;
	}

	/**
	 * Triggers the task, except for a sandbox that is torn down: nothing is left to do
	 * for it.
	 */
	private void triggerUnlessTornDown(Sandbox sandbox) {
		if (sandbox.state() != SandboxState.TORN_DOWN) {
			this.trigger.runNow(sandbox.id());
		}
	}

	/**
	 * Reboots the instance of a sandbox, so that its agent starts again. The reboot is
	 * recorded only after the AWS call succeeded. A second request within a minute, or at
	 * the same time, has no effect, because the system is still starting.
	 * @throws io.ssmsandbox.sandbox.IllegalTransitionException when the state does not
	 * permit a reboot, or when there is no instance
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when no sandbox has this id
	 * @throws io.ssmsandbox.aws.AwsUnavailableException when AWS does not respond
	 * @throws io.ssmsandbox.aws.AwsRefusedException when AWS refuses the reboot
	 */
	public Sandbox reboot(SandboxId id, Owner by) {
		Sandbox sandbox = this.sandboxes.get(id);
		Instant last = sandbox.milestones().rebootedAt();
		if (last != null && this.clock.instant().isBefore(last.plus(WHILE_STARTING)) && sandbox.canBeRebooted()) {
			return sandbox;
		}
		// Throws before the AWS call if the state does not permit a reboot.
		sandbox.rebooted(by, this.clock.instant());
		if (!this.rebooting.add(id)) {
			return sandbox;
		}
		try {
			return reboot(sandbox, by);
		}
		finally {
			this.rebooting.remove(id);
		}
	}

	private Sandbox reboot(Sandbox sandbox, Owner by) {
		this.instances.reboot(sandbox.request().placement().region(),
				Objects.requireNonNull(sandbox.stack().instanceId(), "A sandbox that can be rebooted has an instance"));
		Instant now = this.clock.instant();
		Sandbox rebooted = this.sandboxes.update(sandbox.id(),
				(current) -> current.canBeRebooted() ? current.rebooted(by, now) : current);
		log.info("The instance of sandbox {} was rebooted at the request of {}", sandbox.id(), by);
		this.trigger.runNow(sandbox.id());
		return rebooted;
	}

	/**
	 * Moves the end of a sandbox's lease.
	 * @param by the owner who requested it
	 * @throws io.ssmsandbox.sandbox.InvalidLeaseException when the new end is not allowed
	 * @throws io.ssmsandbox.sandbox.IllegalTransitionException when the launch failed or
	 * the teardown has begun
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when no sandbox has this id
	 */
	public Sandbox extendLease(SandboxId id, Instant expiresAt, Owner by) {
		Instant now = this.clock.instant();
		Instant end = expiresAt.truncatedTo(ChronoUnit.MILLIS);
		AtomicReference<Instant> before = new AtomicReference<>();
		Sandbox sandbox = this.sandboxes.update(id, (current) -> {
			before.set(current.lease().expiresAt());
			return current.extendLease(end, this.leases, now);
		});
		log.info("The end of the lease of sandbox {} was moved from {} to {} at the request of {}", id, before.get(),
				end, by);
		this.trigger.runNow(id);
		return sandbox;
	}

}
