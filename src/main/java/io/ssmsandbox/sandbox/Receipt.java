package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The record of a finished teardown: which resources were removed, and when. The portal
 * creates it from the timeline when the sandbox is torn down and stores it. It contains
 * only what AWS reported and who requested the teardown.
 *
 * @param sandbox the sandbox that was torn down
 * @param wishes the teardown requests (by a user, or by the end of the lease), oldest
 * first; may be empty
 * @param lines the resources of its stack, in the order of creation
 * @param deletedAt when AWS recorded the deletion of the stack; null when AWS sent no
 * such event
 * @param tornDownAt when the portal learned that the stack is gone
 */
public record Receipt(Sandbox sandbox, List<Wish> wishes, List<Line> lines, @Nullable Instant deletedAt,
		Instant tornDownAt) {

	public Receipt {
		wishes = List.copyOf(wishes);
		lines = List.copyOf(lines);
	}

	/**
	 * Creates the receipt of a sandbox.
	 * @param timeline all its events, oldest first
	 * @throws NoReceiptYetException when it is not torn down
	 */
	static Receipt of(Sandbox sandbox, List<SandboxEvent> timeline) {
		if (sandbox.state() != SandboxState.TORN_DOWN) {
			throw new NoReceiptYetException(sandbox.state());
		}
		return new Receipt(sandbox, wishes(timeline), StackResource.of(timeline).stream().map(Line::of).toList(),
				deletedAt(timeline), timeline.get(timeline.size() - 1).timestamp());
	}

	private static List<Wish> wishes(List<SandboxEvent> timeline) {
		List<Wish> wishes = new ArrayList<>();
		SandboxState before = SandboxState.REQUESTED;
		for (SandboxEvent event : timeline) {
			if (event instanceof PhaseEntered entered) {
				if (entered.phase() == SandboxState.TEARING_DOWN && entered.phase() != before) {
					wishes.add(new Wish(entered.timestamp(), entered.reason().message()));
				}
				before = entered.phase();
			}
		}
		return wishes;
	}

	/**
	 * When AWS recorded the deletion of the stack; null when AWS sent no such event.
	 * @param timeline all events of the sandbox, oldest first
	 */
	public static @Nullable Instant deletedAt(List<SandboxEvent> timeline) {
		return timeline.stream()
			.filter(StackEventRecorded.class::isInstance)
			.map((recorded) -> ((StackEventRecorded) recorded).event())
			.filter((event) -> event.isStackEvent() && event.resourceStatus().equals("DELETE_COMPLETE"))
			.reduce((earlier, later) -> later)
			.map(StackEvent::timestamp)
			.orElse(null);
	}

	/**
	 * The number of resources with this outcome.
	 */
	public long count(ResourceOutcome outcome) {
		return this.lines.stream().filter((line) -> line.fate() == outcome).count();
	}

	/**
	 * Whether AWS has confirmed for every resource that it is gone.
	 */
	public boolean clean() {
		return count(ResourceOutcome.LEFT_BEHIND) == 0 && count(ResourceOutcome.NOT_TOLD) == 0;
	}

	/**
	 * A teardown request by a user, or the end of the lease.
	 *
	 * @param at when it happened
	 * @param reason who requested it, or that the lease ended
	 */
	public record Wish(Instant at, @Nullable Message reason) {
	}

	/**
	 * A resource of the stack and its outcome.
	 *
	 * @param logicalId its logical id in the template
	 * @param type such as {@code AWS::EC2::VPC}
	 * @param physicalId its id in AWS; null when it had none
	 * @param fate its outcome
	 * @param removedAt when AWS recorded its deletion; null when AWS did not
	 * @param reason why it was left behind, as reported by AWS; null without a reason
	 */
	public record Line(String logicalId, String type, @Nullable String physicalId, ResourceOutcome fate,
			@Nullable Instant removedAt, @Nullable String reason) {

		static Line of(StackResource resource) {
			ResourceOutcome outcome = ResourceOutcome.of(resource);
			Optional<String> why = (outcome == ResourceOutcome.LEFT_BEHIND) ? resource.whyUndeleted()
					: Optional.empty();
			return new Line(resource.logicalId(), resource.type(), resource.physicalId().orElse(null), outcome,
					(outcome == ResourceOutcome.REMOVED) ? resource.last().timestamp() : null, why.orElse(null));
		}

	}

}
