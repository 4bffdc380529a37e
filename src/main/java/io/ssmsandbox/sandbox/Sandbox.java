package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;

/**
 * A private SSM sandbox: a stack on AWS, on a lease. Immutable; each verb returns the
 * sandbox as it is afterwards, together with the events that tell of it, or this one when
 * there was nothing to do. A verb that the state does not permit throws
 * {@link IllegalTransitionException}.
 */
public final class Sandbox {

	private final SandboxData data;

	private final StoredEventIds stored;

	private final List<SandboxEvent> news;

	private Sandbox(SandboxData data, StoredEventIds stored, List<SandboxEvent> news) {
		this.data = data;
		this.stored = stored;
		this.news = news;
	}

	/**
	 * A sandbox that was just asked for.
	 * @param resources how many resources its stack will have
	 */
	static Sandbox request(SandboxId id, LaunchRequest request, int resources, Instant now) {
		SandboxData data = new SandboxData(id, 0, request, Lease.of(now, request.lease()), SandboxState.REQUESTED,
				StatusReason.NONE, StackRef.of(request.prefix()), true, null, SandboxTimestamps.NONE,
				new StackProgress(0, resources), 0, false);
		return restore(data, StoredEventIds.NONE).enter(data, now);
	}

	/**
	 * A sandbox as it was stored.
	 * @param stored asked once events are recorded, and not before
	 */
	static Sandbox restore(SandboxData data, StoredEventIds stored) {
		return new Sandbox(data, stored, List.of());
	}

	/**
	 * A CreateStack call is about to be made: from now on a stack may exist.
	 */
	public Sandbox launchAttempted(Instant now) {
		if (this.data.milestones().launchAttemptedAt() != null) {
			return this;
		}
		return with(this.data.withMilestones(this.data.milestones().launchAttempted(now)));
	}

	/**
	 * AWS has accepted the launch, or the stack of an earlier attempt was found.
	 */
	public Sandbox launching(StackId stackId, Instant now) {
		SandboxData known = this.data
			.withStack(this.data.stack().withId(stackId).withStatus(StackStatus.CREATE_IN_PROGRESS));
		return (state() == SandboxState.REQUESTED) ? move(known, SandboxState.LAUNCHING, StatusReason.NONE, now)
				: stackFound(stackId);
	}

	/**
	 * The stack's id became known while the sandbox was already on its way out.
	 */
	public Sandbox stackFound(StackId stackId) {
		return stackId.equals(this.data.stack().id()) ? this
				: with(this.data.withStack(this.data.stack().withId(stackId)));
	}

	/**
	 * Appends what AWS told of the stack, oldest first. What is known already is passed
	 * over, so telling it twice does no harm.
	 */
	public Sandbox record(List<StackEvent> events) {
		SandboxData next = this.data;
		Set<String> known = knownOf(events);
		List<SandboxEvent> told = new ArrayList<>(this.news);
		for (StackEvent event : events) {
			if (known.add(event.eventId())) {
				next = next.withSequence(next.lastSequence() + 1);
				told.add(new StackEventRecorded(next.lastSequence(), event));
				next = StackEventSummary.learn(next, event);
			}
		}
		return (next == this.data) ? this : new Sandbox(next, this.stored, told);
	}

	private Set<String> knownOf(List<StackEvent> events) {
		Set<String> known = new HashSet<>();
		if (!events.isEmpty()) {
			known.addAll(this.stored.idsAmong(this.data.id(), events.stream().map(StackEvent::eventId).toList()));
			for (SandboxEvent event : this.news) {
				if (event instanceof StackEventRecorded told) {
					known.add(told.event().eventId());
				}
			}
		}
		return known;
	}

	/**
	 * Notes what AWS says of the stack now.
	 */
	public Sandbox observe(StackStatus status) {
		return (status == this.data.stack().status()) ? this
				: with(this.data.withStack(this.data.stack().withStatus(status)));
	}

	/**
	 * The stack is complete; the agent is awaited.
	 */
	public Sandbox connecting(Instant now) {
		return move(this.data.withMilestones(this.data.milestones().connecting(now)), SandboxState.CONNECTING,
				StatusReason.NONE, now);
	}

	/**
	 * Notes what keeps the sandbox from making progress, beside the reason of its state.
	 */
	public Sandbox blockedBy(Message what, Instant now) {
		Blocker before = this.data.reason().blocker();
		return (before != null && before.message().equals(what)) ? this
				: enter(this.data.withBlocker(new Blocker(what, now)), now);
	}

	/**
	 * Notes that nothing keeps the sandbox from making progress any more.
	 */
	public Sandbox unblocked(Instant now) {
		return (this.data.reason().blocker() == null) ? this : enter(this.data.withBlocker(null), now);
	}

	/**
	 * Its instance was rebooted, so that its agent starts anew.
	 * @param by who asked for that
	 * @throws IllegalTransitionException unless an agent is awaited, or was connected
	 */
	public Sandbox rebooted(Owner by, Instant now) {
		if (!canBeRebooted()) {
			throw new IllegalTransitionException(Message.of(SandboxMessage.CANNOT_REBOOT, state()));
		}
		Sandbox told = enter(this.data.withMilestones(this.data.milestones().rebooted(now))
			.withBlocker(new Blocker(Message.of(SandboxMessage.INSTANCE_REBOOTED, by.name()), now)), now);
		// Nobody waits for the agent of one that was ready.
		return (state() == SandboxState.CONNECTING) ? told : told.with(told.data.withBlocker(null));
	}

	/**
	 * Whether there is an instance to reboot.
	 */
	public boolean canBeRebooted() {
		return (state() == SandboxState.CONNECTING || state() == SandboxState.READY)
				&& this.data.stack().instanceId() != null;
	}

	/**
	 * Systems Manager knows of the agent; whether a session opens is another question.
	 * @param at since when
	 */
	public Sandbox agentRegistered(Instant at) {
		boolean awaited = state() == SandboxState.CONNECTING && this.data.milestones().agentRegisteredAt() == null;
		return awaited ? with(this.data.withMilestones(this.data.milestones().agentRegistered(at))) : this;
	}

	/**
	 * Session Manager says that a session opens.
	 */
	public Sandbox ready(Instant now) {
		return move(this.data.withMilestones(this.data.milestones().ready(now)), SandboxState.READY, StatusReason.NONE,
				now);
	}

	/**
	 * The stack cannot be created. The sandbox keeps its prefix until the stack is gone.
	 */
	public Sandbox launchFailed(Cause cause, Instant now) {
		return move(this.data, SandboxState.LAUNCH_FAILED, StatusReason.of(cause.shortened()), now);
	}

	/**
	 * Nothing is left on AWS of a launch that failed; its prefix is free.
	 */
	public Sandbox cleanedUp() {
		if (state() != SandboxState.LAUNCH_FAILED) {
			throw new IllegalTransitionException(Message.of(SandboxMessage.CANNOT_CLEAN_UP, state()));
		}
		return with(this.data.gone().withBlocker(null));
	}

	/**
	 * Somebody wants it gone, or its time is up. Harmless when it is on its way already;
	 * at once torn down when nothing of it is left on AWS.
	 */
	public Sandbox tearDown(Message reason, Instant now) {
		if (!state().permitsTearDown()) {
			return this;
		}
		if (!this.data.live()) {
			return move(this.data, SandboxState.TORN_DOWN, StatusReason.of(reason), now);
		}
		boolean firstTime = state() != SandboxState.TEARDOWN_FAILED;
		SandboxData next = firstTime ? this.data.withProgress(this.data.progress().restart()) : this.data;
		return move(next.withMilestones(next.milestones().teardownAfresh()), SandboxState.TEARING_DOWN,
				StatusReason.of(reason), now);
	}

	/**
	 * An operator wants it gone although AWS cannot delete all of it: what it cannot is
	 * left behind. AWS does so only with a stack that it has failed to delete before.
	 * Harmless when it was asked for already.
	 */
	public Sandbox forceTearDown(Owner by, Instant now) {
		if (this.data.milestones().forcedAt() != null && !state().permitsTearDown()) {
			return this;
		}
		if (!canBeForced()) {
			throw IllegalTransitionException.toBeForced(state(), this.data.stack().status());
		}
		return move(this.data.withMilestones(this.data.milestones().teardownForced(now)), SandboxState.TEARING_DOWN,
				StatusReason.of(Message.of(SandboxMessage.TEARDOWN_FORCED, by.name())), now);
	}

	/**
	 * Whether AWS would delete its stack by force.
	 */
	public boolean canBeForced() {
		return state() == SandboxState.TEARDOWN_FAILED && this.data.stack().status() == StackStatus.DELETE_FAILED;
	}

	/**
	 * A DeleteStack call is about to be made.
	 */
	public Sandbox teardownAttempted(Instant now) {
		return with(this.data.withMilestones(this.data.milestones().teardownAttempted(now)));
	}

	/**
	 * AWS will not delete the stack; a person has to look.
	 */
	public Sandbox teardownFailed(Cause cause, Instant now) {
		return move(this.data, SandboxState.TEARDOWN_FAILED, StatusReason.of(cause.shortened()), now);
	}

	/**
	 * AWS says that the stack is gone, as was asked for.
	 */
	public Sandbox tornDown(Instant now) {
		return move(this.data.gone(), SandboxState.TORN_DOWN, StatusReason.of(this.data.reason().message()), now);
	}

	/**
	 * AWS says that the stack is gone, and nobody had asked the portal for that.
	 */
	public Sandbox vanished(Message reason, Instant now) {
		return move(this.data.gone(), SandboxState.TORN_DOWN, StatusReason.of(reason), now);
	}

	/**
	 * Moves the end of the lease.
	 * @throws InvalidLeaseException when the end has passed or is past the policy's
	 * longest
	 */
	public Sandbox extendLease(Instant expiresAt, LeasePolicy policy, Instant now) {
		if (!state().permitsLeaseExtension()) {
			throw new IllegalTransitionException(Message.of(SandboxMessage.CANNOT_EXTEND_LEASE, state()));
		}
		return with(this.data.withLease(this.data.lease().until(expiresAt, policy, now)));
	}

	private Sandbox move(SandboxData next, SandboxState to, StatusReason reason, Instant now) {
		if (!state().successors().contains(to)) {
			throw new IllegalTransitionException(Message.of(SandboxMessage.CANNOT_ENTER_STATE, state(), to));
		}
		return enter(next.withState(to, reason), now);
	}

	private Sandbox enter(SandboxData next, Instant now) {
		SandboxData numbered = next.withSequence(next.lastSequence() + 1);
		List<SandboxEvent> told = new ArrayList<>(this.news);
		told.add(new PhaseEntered(numbered.lastSequence(), next.state(), next.reason(), now));
		return new Sandbox(numbered, this.stored, told);
	}

	private Sandbox with(SandboxData next) {
		return new Sandbox(next, this.stored, this.news);
	}

	SandboxData facts() {
		return this.data;
	}

	/**
	 * The same sandbox with the facts that were stored of it.
	 */
	Sandbox saved(SandboxData saved) {
		return new Sandbox(saved, this.stored, this.news);
	}

	/**
	 * The events that came to be since the sandbox was loaded, none when it was saved
	 * unchanged.
	 */
	List<SandboxEvent> news() {
		return this.news;
	}

	public SandboxId id() {
		return this.data.id();
	}

	public long version() {
		return this.data.version();
	}

	public LaunchRequest request() {
		return this.data.request();
	}

	public Owner owner() {
		return this.data.request().owner();
	}

	public Lease lease() {
		return this.data.lease();
	}

	public SandboxState state() {
		return this.data.state();
	}

	/**
	 * Why the sandbox is in its state, and what keeps it there.
	 */
	public StatusReason reason() {
		return this.data.reason();
	}

	/**
	 * What keeps the sandbox from making progress just now; empty when nothing does.
	 */
	public Optional<Blocker> blocker() {
		return Optional.ofNullable(this.data.reason().blocker());
	}

	public StackRef stack() {
		return this.data.stack();
	}

	/**
	 * Whether a stack of this sandbox may still exist on AWS. While it may, the prefix is
	 * taken; afterwards nothing happens any more by itself, and an event stream can end.
	 */
	public boolean isLive() {
		return this.data.live();
	}

	/**
	 * Whether it was torn down so long ago that its events and its template are no longer
	 * kept.
	 */
	public boolean isRetired() {
		return this.data.retired();
	}

	/**
	 * This sandbox, whose events and template are still kept.
	 * @throws SandboxRetiredException when they are not
	 */
	public Sandbox unretired() {
		if (isRetired()) {
			throw new SandboxRetiredException(id());
		}
		return this;
	}

	/**
	 * The first failure of a resource that is not the cancellation which follows another.
	 */
	public Optional<FirstFailure> firstFailure() {
		return Optional.ofNullable(this.data.firstFailure());
	}

	public SandboxTimestamps milestones() {
		return this.data.milestones();
	}

	public StackProgress progress() {
		return this.data.progress();
	}

	/**
	 * The sequence of the newest event.
	 */
	public long lastSequence() {
		return this.data.lastSequence();
	}

}
