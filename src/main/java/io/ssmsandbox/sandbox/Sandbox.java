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
 * A private SSM sandbox: a stack on AWS with a lease. It is immutable. Each operation
 * returns the changed sandbox together with the new events, or this sandbox when nothing
 * changes. An operation that the state does not permit throws
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
	 * Creates a sandbox for a new request.
	 * @param resources how many resources its stack will have
	 */
	static Sandbox request(SandboxId id, LaunchRequest request, int resources, Instant now) {
		SandboxData data = new SandboxData(id, 0, request, Lease.of(now, request.lease()), SandboxState.REQUESTED,
				StatusReason.NONE, StackRef.of(request.prefix()), true, null, SandboxTimestamps.NONE,
				new StackProgress(0, resources), 0, false);
		return restore(data, StoredEventIds.NONE).enter(data, now);
	}

	/**
	 * Restores a stored sandbox.
	 * @param stored is queried only when events are recorded
	 */
	static Sandbox restore(SandboxData data, StoredEventIds stored) {
		return new Sandbox(data, stored, List.of());
	}

	/**
	 * Records that a CreateStack call is about to be made. From now on a stack may exist.
	 */
	public Sandbox launchAttempted(Instant now) {
		if (this.data.timestamps().launchAttemptedAt() != null) {
			return this;
		}
		return with(this.data.withTimestamps(this.data.timestamps().launchAttempted(now)));
	}

	/**
	 * Records that AWS accepted the launch, or that the stack of an earlier attempt was
	 * found.
	 */
	public Sandbox launching(StackId stackId, Instant now) {
		SandboxData known = this.data
			.withStack(this.data.stack().withId(stackId).withStatus(StackStatus.CREATE_IN_PROGRESS));
		return (state() == SandboxState.REQUESTED) ? move(known, SandboxState.LAUNCHING, StatusReason.NONE, now)
				: stackFound(stackId);
	}

	/**
	 * Records a stack id that became known after the teardown or the clean-up began.
	 */
	public Sandbox stackFound(StackId stackId) {
		return stackId.equals(this.data.stack().id()) ? this
				: with(this.data.withStack(this.data.stack().withId(stackId)));
	}

	/**
	 * Appends stack events from AWS, oldest first. Known events are skipped, so recording
	 * an event twice is harmless.
	 */
	public Sandbox recordEvents(List<StackEvent> events) {
		SandboxData next = this.data;
		Set<String> known = knownEventIds(events);
		List<SandboxEvent> appended = new ArrayList<>(this.news);
		for (StackEvent event : events) {
			if (known.add(event.eventId())) {
				next = next.withSequence(next.lastSequence() + 1);
				appended.add(new StackEventRecorded(next.lastSequence(), event));
				next = StackEventSummary.apply(next, event);
			}
		}
		return (next == this.data) ? this : new Sandbox(next, this.stored, appended);
	}

	private Set<String> knownEventIds(List<StackEvent> events) {
		Set<String> known = new HashSet<>();
		if (!events.isEmpty()) {
			known.addAll(this.stored.findStoredIds(this.data.id(), events.stream().map(StackEvent::eventId).toList()));
			for (SandboxEvent event : this.news) {
				if (event instanceof StackEventRecorded recorded) {
					known.add(recorded.event().eventId());
				}
			}
		}
		return known;
	}

	/**
	 * Records the current status of the stack.
	 */
	public Sandbox recordStackStatus(StackStatus status) {
		return (status == this.data.stack().status()) ? this
				: with(this.data.withStack(this.data.stack().withStatus(status)));
	}

	/**
	 * Records that the stack is complete and the sandbox waits for the agent.
	 */
	public Sandbox connecting(Instant now) {
		return move(this.data.withTimestamps(this.data.timestamps().connecting(now)), SandboxState.CONNECTING,
				StatusReason.NONE, now);
	}

	/**
	 * Records what blocks the sandbox. The reason of its state is kept beside the
	 * blocker.
	 */
	public Sandbox blockedBy(Message what, Instant now) {
		Blocker before = this.data.reason().blocker();
		return (before != null && before.message().equals(what)) ? this
				: enter(this.data.withBlocker(new Blocker(what, now)), now);
	}

	/**
	 * Removes the blocker.
	 */
	public Sandbox unblocked(Instant now) {
		return (this.data.reason().blocker() == null) ? this : enter(this.data.withBlocker(null), now);
	}

	/**
	 * Records that the instance was rebooted, so that the agent starts again.
	 * @param by the owner who requested the reboot
	 * @throws IllegalTransitionException when the state does not permit a reboot, or when
	 * there is no instance
	 */
	public Sandbox rebooted(Owner by, Instant now) {
		if (!canBeRebooted()) {
			throw new IllegalTransitionException(Message.of(SandboxMessage.CANNOT_REBOOT, state()));
		}
		Sandbox rebooted = enter(this.data.withTimestamps(this.data.timestamps().rebooted(now))
			.withBlocker(new Blocker(Message.of(SandboxMessage.INSTANCE_REBOOTED, by.name()), now)), now);
		// A ready sandbox does not wait for the agent.
		return (state() == SandboxState.CONNECTING) ? rebooted : rebooted.with(rebooted.data.withBlocker(null));
	}

	/**
	 * Whether the instance can be rebooted.
	 */
	public boolean canBeRebooted() {
		return (state() == SandboxState.CONNECTING || state() == SandboxState.READY)
				&& this.data.stack().instanceId() != null;
	}

	/**
	 * Records that the agent has registered with Systems Manager. A session may still not
	 * open.
	 * @param at when the agent registered
	 */
	public Sandbox agentRegistered(Instant at) {
		boolean awaited = state() == SandboxState.CONNECTING && this.data.timestamps().agentRegisteredAt() == null;
		return awaited ? with(this.data.withTimestamps(this.data.timestamps().agentRegistered(at))) : this;
	}

	/**
	 * Records that a session can be opened, according to Session Manager.
	 */
	public Sandbox ready(Instant now) {
		return move(this.data.withTimestamps(this.data.timestamps().ready(now)), SandboxState.READY, StatusReason.NONE,
				now);
	}

	/**
	 * Records that the stack could not be created. The sandbox keeps its prefix until the
	 * stack is gone.
	 */
	public Sandbox launchFailed(Cause cause, Instant now) {
		return move(this.data, SandboxState.LAUNCH_FAILED, StatusReason.of(cause.shortened()), now);
	}

	/**
	 * Records that nothing of a failed launch is left on AWS. Its prefix is free again.
	 */
	public Sandbox cleanedUp() {
		if (state() != SandboxState.LAUNCH_FAILED) {
			throw new IllegalTransitionException(Message.of(SandboxMessage.CANNOT_CLEAN_UP, state()));
		}
		return with(this.data.withoutLiveStack().withBlocker(null));
	}

	/**
	 * Starts the teardown, because a user requested it or the lease has ended. Has no
	 * effect when the teardown has already begun. When nothing is left on AWS, the
	 * sandbox is torn down at once.
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
		return move(next.withTimestamps(next.timestamps().teardownRequested()), SandboxState.TEARING_DOWN,
				StatusReason.of(reason), now);
	}

	/**
	 * Starts a forced teardown, requested by an operator: resources that AWS cannot
	 * delete are left behind. AWS permits this only for a stack whose deletion has failed
	 * before. Has no effect when a forced teardown has already begun.
	 */
	public Sandbox forceTearDown(Owner by, Instant now) {
		if (this.data.timestamps().forcedAt() != null && !state().permitsTearDown()) {
			return this;
		}
		if (!canBeForced()) {
			throw IllegalTransitionException.cannotForce(state(), this.data.stack().status());
		}
		return move(this.data.withTimestamps(this.data.timestamps().teardownForced(now)), SandboxState.TEARING_DOWN,
				StatusReason.of(Message.of(SandboxMessage.TEARDOWN_FORCED, by.name())), now);
	}

	/**
	 * Whether AWS permits a forced deletion of the stack.
	 */
	public boolean canBeForced() {
		return state() == SandboxState.TEARDOWN_FAILED && this.data.stack().status() == StackStatus.DELETE_FAILED;
	}

	/**
	 * Records that a DeleteStack call is about to be made.
	 */
	public Sandbox teardownAttempted(Instant now) {
		return with(this.data.withTimestamps(this.data.timestamps().teardownAttempted(now)));
	}

	/**
	 * Records that AWS does not delete the stack. A person must act.
	 */
	public Sandbox teardownFailed(Cause cause, Instant now) {
		return move(this.data, SandboxState.TEARDOWN_FAILED, StatusReason.of(cause.shortened()), now);
	}

	/**
	 * Records that the stack is gone after a requested teardown.
	 */
	public Sandbox tornDown(Instant now) {
		return move(this.data.withoutLiveStack(), SandboxState.TORN_DOWN, StatusReason.of(this.data.reason().message()),
				now);
	}

	/**
	 * Records that the stack is gone although the portal did not delete it.
	 */
	public Sandbox deletedOutside(Message reason, Instant now) {
		return move(this.data.withoutLiveStack(), SandboxState.TORN_DOWN, StatusReason.of(reason), now);
	}

	/**
	 * Moves the end of the lease.
	 * @throws InvalidLeaseException when the new end is in the past or later than the
	 * policy allows
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
		List<SandboxEvent> appended = new ArrayList<>(this.news);
		appended.add(new PhaseEntered(numbered.lastSequence(), next.state(), next.reason(), now));
		return new Sandbox(numbered, this.stored, appended);
	}

	private Sandbox with(SandboxData next) {
		return new Sandbox(next, this.stored, this.news);
	}

	SandboxData data() {
		return this.data;
	}

	/**
	 * Returns this sandbox with the data that was saved.
	 */
	Sandbox saved(SandboxData saved) {
		return new Sandbox(saved, this.stored, this.news);
	}

	/**
	 * The events that were added since the sandbox was loaded.
	 */
	List<SandboxEvent> newEvents() {
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
	 * Why the sandbox is in its state, and what blocks it.
	 */
	public StatusReason reason() {
		return this.data.reason();
	}

	/**
	 * What currently blocks the sandbox; empty when nothing does.
	 */
	public Optional<Blocker> blocker() {
		return Optional.ofNullable(this.data.reason().blocker());
	}

	public StackRef stack() {
		return this.data.stack();
	}

	/**
	 * Whether a stack of this sandbox may still exist on AWS. While it may, the prefix is
	 * taken. Afterwards the state changes only on request, and an event stream can end.
	 */
	public boolean isLive() {
		return this.data.live();
	}

	/**
	 * Whether its events and its template were deleted after the retention time.
	 */
	public boolean isRetired() {
		return this.data.retired();
	}

	/**
	 * Returns this sandbox if its events and its template still exist.
	 * @throws SandboxRetiredException when they were deleted
	 */
	public Sandbox requireNotRetired() {
		if (isRetired()) {
			throw new SandboxRetiredException(id());
		}
		return this;
	}

	/**
	 * The first real failure of the stack; cancellations that follow another failure do
	 * not count.
	 */
	public Optional<FirstFailure> firstFailure() {
		return Optional.ofNullable(this.data.firstFailure());
	}

	public SandboxTimestamps milestones() {
		return this.data.timestamps();
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
