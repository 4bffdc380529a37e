package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.ssmsandbox.aws.AwsConsole;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.progress.ResourceProgress;
import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.session.SessionInstructions;
import io.ssmsandbox.session.SessionLink;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the status page shows.
 *
 * @param sandbox the sandbox as it is now
 * @param timeline its events up to its last known one, so that the stream can continue
 * from there
 * @param steps the steps of its life
 * @param lease its lease
 * @param session how to open a session; null until a session can be opened
 * @param leaseFault the error of the lease form; null when there is none
 * @param remains its remaining resources
 * @param way its progress towards a session
 * @param spent its cost; null before the stack exists, and when unknown
 * @param everyEvent whether to show all events rather than only the latest
 */
record StatusPage(Sandbox sandbox, List<SandboxEvent> timeline, List<LifecycleStep> steps, LeaseView lease,
		@Nullable SessionLink session, @Nullable LeaseFormError leaseFault, RemainingResources remains,
		ReadinessView way, @Nullable CostSoFar spent, boolean everyEvent) {

	/**
	 * Covers all events of a launch, with a margin. A stack that AWS cannot delete gets
	 * more events with each attempt, without a limit.
	 */
	static final int LATEST_EVENTS = 64;

	/**
	 * Returns the rows of the event table, newest first.
	 */
	public List<EventRow> events() {
		return this.timeline.stream()
			.sorted(Comparator.comparing(SandboxEvent::sequence).reversed())
			.limit(this.everyEvent ? this.timeline.size() : LATEST_EVENTS)
			.map(EventRow::of)
			.toList();
	}

	/**
	 * Returns the resource type of a receipt line, such as {@code EC2 VPC}.
	 */
	public String kindOf(Receipt.Line line) {
		return EventRow.shorten(line.type());
	}

	/**
	 * Returns the number of events that the table does not show.
	 */
	public int earlierEvents() {
		return this.everyEvent ? 0 : Math.max(0, this.timeline.size() - LATEST_EVENTS);
	}

	/**
	 * Whether the page will change without user action.
	 */
	public boolean moving() {
		return switch (this.sandbox.state()) {
			case REQUESTED, LAUNCHING, CONNECTING, TEARING_DOWN -> true;
			case LAUNCH_FAILED -> this.sandbox.isLive();
			case READY, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

	/**
	 * Whether all billed resources exist.
	 */
	public boolean standsWhole() {
		return switch (this.sandbox.state()) {
			case CONNECTING, READY -> true;
			case REQUESTED, LAUNCHING, LAUNCH_FAILED, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

	/**
	 * Whether the user can tear the sandbox down.
	 */
	public boolean tearable() {
		return allowsTearDown(this.sandbox);
	}

	static boolean allowsTearDown(Sandbox sandbox) {
		return sandbox.isLive() && sandbox.state().permitsTearDown();
	}

	/**
	 * Returns the stack's address in the AWS console; null before the stack exists.
	 */
	public @Nullable String console() {
		StackId stack = this.sandbox.stack().id();
		return (stack != null) ? AwsConsole.stackUrl(this.sandbox.request().placement().region(), stack) : null;
	}

	/**
	 * Returns the resource's address in the AWS console; null before it exists, and for
	 * types without a console page.
	 */
	public @Nullable String consoleOf(ResourceProgress resource) {
		String id = resource.physicalId();
		return (id != null) ? AwsConsole.resourceUrl(this.sandbox.request().placement().region(), resource.type(), id)
				: null;
	}

	/**
	 * Returns the initial value of the lease form: the refused end, or else the current
	 * end.
	 */
	public Instant leaseEnd() {
		Instant requested = (this.leaseFault != null) ? this.leaseFault.wanted() : null;
		return (requested != null) ? requested : this.lease.expiresAt();
	}

	/**
	 * Returns the other session instructions; null until a session can be opened.
	 */
	public @Nullable SessionInstructions kit() {
		return (this.session != null) ? SessionInstructions.of(this.session, this.sandbox) : null;
	}

	/**
	 * Returns why the launch or teardown failed. Call it only in a failed state.
	 */
	public FailureView failure() {
		return FailureView.of(this.sandbox);
	}

	/**
	 * Returns the address of the request form with the values of this sandbox.
	 */
	public String anotherLikeIt() {
		return LaunchForm.of(this.sandbox.request()).toAddress();
	}

}
