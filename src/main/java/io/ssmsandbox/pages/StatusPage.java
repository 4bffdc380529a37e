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
 * @param timeline its events up to what it knows of, so that the stream can go on from
 * there
 * @param steps the steps of its life
 * @param lease its time
 * @param session how to open a session; null until one opens
 * @param leaseFault what is wrong with the end that was just asked for; null when nothing
 * was asked, or nothing is wrong
 * @param remains what is said of its resources at its end
 * @param way how far it is on the way to a session
 * @param spent what it has cost; null until there may be a stack, and when nobody knows
 * @param everyEvent whether every event is shown, and not only the latest
 */
record StatusPage(Sandbox sandbox, List<SandboxEvent> timeline, List<LifecycleStep> steps, LeaseView lease,
		@Nullable SessionLink session, @Nullable LeaseFormError leaseFault, RemainingResources remains,
		ReadinessView way, @Nullable CostSoFar spent, boolean everyEvent) {

	/**
	 * All that a launch has, with some to spare. A stack that AWS cannot delete has some
	 * more with each attempt, for as long as nobody helps it.
	 */
	static final int LATEST_EVENTS = 64;

	/**
	 * The rows of the event table, newest first.
	 */
	public List<EventRow> events() {
		return this.timeline.stream()
			.sorted(Comparator.comparing(SandboxEvent::sequence).reversed())
			.limit(this.everyEvent ? this.timeline.size() : LATEST_EVENTS)
			.map(EventRow::of)
			.toList();
	}

	/**
	 * What kind of resource a line of the receipt is about, such as {@code EC2 VPC}.
	 */
	public String kindOf(Receipt.Line line) {
		return EventRow.shorten(line.type());
	}

	/**
	 * How many events there are that the table does not show.
	 */
	public int earlierEvents() {
		return this.everyEvent ? 0 : Math.max(0, this.timeline.size() - LATEST_EVENTS);
	}

	/**
	 * Whether something is going on that will change the page by itself.
	 */
	public boolean moving() {
		return switch (this.sandbox.state()) {
			case REQUESTED, LAUNCHING, CONNECTING, TEARING_DOWN -> true;
			case LAUNCH_FAILED -> this.sandbox.isLive();
			case READY, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

	/**
	 * Whether everything is there that it is billed for.
	 */
	public boolean standsWhole() {
		return switch (this.sandbox.state()) {
			case CONNECTING, READY -> true;
			case REQUESTED, LAUNCHING, LAUNCH_FAILED, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

	/**
	 * Whether there is something that a person can tear down.
	 */
	public boolean tearable() {
		return offersTearDown(this.sandbox);
	}

	static boolean offersTearDown(Sandbox sandbox) {
		return sandbox.isLive() && sandbox.state().permitsTearDown();
	}

	/**
	 * Where the console shows the stack; null when there is none yet.
	 */
	public @Nullable String console() {
		StackId stack = this.sandbox.stack().id();
		return (stack != null) ? AwsConsole.stack(this.sandbox.request().placement().region(), stack) : null;
	}

	/**
	 * Where the console shows a resource; null while there is nothing to show, and for
	 * what has no page of its own.
	 */
	public @Nullable String consoleOf(ResourceProgress resource) {
		String id = resource.physicalId();
		return (id != null) ? AwsConsole.resource(this.sandbox.request().placement().region(), resource.type(), id)
				: null;
	}

	/**
	 * The end that the lease form is filled in with: the one that was asked for in vain,
	 * or the one that it has.
	 */
	public Instant leaseEnd() {
		Instant wanted = (this.leaseFault != null) ? this.leaseFault.wanted() : null;
		return (wanted != null) ? wanted : this.lease.expiresAt();
	}

	/**
	 * What else a session can carry; null until one opens.
	 */
	public @Nullable SessionInstructions kit() {
		return (this.session != null) ? SessionInstructions.of(this.session, this.sandbox) : null;
	}

	/**
	 * Why it failed; what is told for other states makes no sense.
	 */
	public FailureView failure() {
		return FailureView.of(this.sandbox);
	}

	/**
	 * The address of the request form, filled in as it was for this sandbox.
	 */
	public String anotherLikeIt() {
		return LaunchForm.of(this.sandbox.request()).toAddress();
	}

}
