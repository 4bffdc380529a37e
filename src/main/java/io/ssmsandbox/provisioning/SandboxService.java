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
 * Where wishes come in: for a sandbox, for its end, for more time. A wish that was
 * accepted is stored before this returns; the work it asks for is done in the background.
 * Only a reboot is done at once, since nobody would want it later.
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

	/** Those that AWS is being asked to reboot. */
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
	 * Accepts a request for a sandbox and starts to launch it.
	 * @throws io.ssmsandbox.sandbox.InvalidLaunchException when AWS says that it cannot
	 * stand there; nothing was created
	 * @throws PrefixTakenException when the prefix is in use in the region
	 * @throws LimitExceededException when there is no room for it now
	 */
	public Sandbox request(LaunchRequest request) {
		return store(request, null);
	}

	/**
	 * Accepts a request that has a key, and only the first of each key: those after it
	 * get what came of that one, whatever AWS would say to them now.
	 * @param key what the request is called
	 * @param request makes the request, where it is the first
	 * @throws io.ssmsandbox.sandbox.IdempotencyKeyReusedException when the key came with
	 * another request before
	 * @throws io.ssmsandbox.sandbox.IdempotencyKeyInFlightException when a request of
	 * this key does not come to its end
	 * @throws io.ssmsandbox.sandbox.InvalidLaunchException as above
	 * @throws PrefixTakenException as above
	 */
	public AcceptedLaunch request(IdempotencyKey key, Supplier<LaunchRequest> request) {
		Optional<AcceptedLaunch> earlier = find(key);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		try {
			return new AcceptedLaunch(store(request.get(), key), false);
		}
		catch (IdempotencyKeyTakenException | PrefixTakenException | LimitExceededException ex) {
			// The same request may have come twice at once; the first took prefix and
			// place.
			Optional<AcceptedLaunch> meanwhile = find(key);
			if (meanwhile.isEmpty()) {
				throw ex;
			}
			return meanwhile.get();
		}
	}

	private Optional<AcceptedLaunch> find(IdempotencyKey key) {
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
	 * Stores the work with the request, or neither.
	 */
	@EventListener
	void storeWork(SandboxRequested requested) {
		this.trigger.schedule(requested.id());
	}

	/**
	 * Starts to tear a sandbox down. Harmless when that was asked before.
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when there is none of this
	 * id
	 */
	public Sandbox tearDown(SandboxId id, Owner by) {
		Instant now = this.clock.instant();
		Sandbox sandbox = this.sandboxes.update(id,
				(current) -> current.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, by.name()), now));
		wakeUnlessOver(sandbox);
		return sandbox;
	}

	/**
	 * Starts to tear a sandbox down whatever AWS must leave behind of it. Harmless when
	 * that was asked before.
	 * @param by an operator
	 * @throws io.ssmsandbox.sandbox.IllegalTransitionException when AWS has not failed to
	 * delete its stack
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when there is none of this
	 * id
	 */
	public Sandbox forceTearDown(SandboxId id, Owner by) {
		Instant now = this.clock.instant();
		Sandbox sandbox = this.sandboxes.update(id, (current) -> current.forceTearDown(by, now));
		wakeUnlessOver(sandbox);
		return sandbox;
	}

	/**
	 * Nothing is left to do for a sandbox that is torn down, however often it is asked.
	 */
	private void wakeUnlessOver(Sandbox sandbox) {
		if (sandbox.state() != SandboxState.TORN_DOWN) {
			this.trigger.now(sandbox.id());
		}
	}

	/**
	 * Reboots a sandbox's instance, so that its agent starts anew. AWS is asked first:
	 * that it was done is noted once it was. Asking again within a minute, or at the same
	 * time, does nothing, since the system is still starting.
	 * @throws io.ssmsandbox.sandbox.IllegalTransitionException unless an agent is
	 * awaited, or was connected
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when there is none of this
	 * id
	 * @throws io.ssmsandbox.aws.AwsUnavailableException when AWS could not be asked
	 * @throws io.ssmsandbox.aws.AwsRefusedException when it said no
	 */
	public Sandbox reboot(SandboxId id, Owner by) {
		Sandbox sandbox = this.sandboxes.get(id);
		Instant last = sandbox.milestones().rebootedAt();
		if (last != null && this.clock.instant().isBefore(last.plus(WHILE_STARTING)) && sandbox.canBeRebooted()) {
			return sandbox;
		}
		// Refuses before AWS is asked.
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
				Objects.requireNonNull(sandbox.stack().instanceId(), "What can be rebooted has an instance"));
		Instant now = this.clock.instant();
		Sandbox rebooted = this.sandboxes.update(sandbox.id(),
				(current) -> current.canBeRebooted() ? current.rebooted(by, now) : current);
		log.info("The instance of sandbox {} was rebooted for {}", sandbox.id(), by);
		this.trigger.now(sandbox.id());
		return rebooted;
	}

	/**
	 * Moves the end of a sandbox's lease.
	 * @param by who asked for that
	 * @throws io.ssmsandbox.sandbox.InvalidLeaseException when that end is not possible
	 * @throws io.ssmsandbox.sandbox.IllegalTransitionException when the sandbox is on its
	 * way out
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when there is none of this
	 * id
	 */
	public Sandbox extendLease(SandboxId id, Instant expiresAt, Owner by) {
		Instant now = this.clock.instant();
		Instant end = expiresAt.truncatedTo(ChronoUnit.MILLIS);
		AtomicReference<Instant> before = new AtomicReference<>();
		Sandbox sandbox = this.sandboxes.update(id, (current) -> {
			before.set(current.lease().expiresAt());
			return current.extendLease(end, this.leases, now);
		});
		log.info("The lease of sandbox {} was moved from {} to {} for {}", id, before.get(), end, by);
		this.trigger.now(id);
		return sandbox;
	}

}
