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
 * What was removed of a sandbox, and when. Made from its timeline alone when the sandbox
 * is torn down, so that it says nothing but what AWS has said, and who asked for it; then
 * stored.
 *
 * @param sandbox whose it is
 * @param wishes who asked for its end, or that its lease was over, oldest first; none
 * when nobody did
 * @param lines its stack's resources, in the order in which they were begun
 * @param deletedAt when AWS noted that the stack was deleted; null when it has told no
 * such event
 * @param tornDownAt when the portal learned that nothing is left of the stack
 */
public record Receipt(Sandbox sandbox, List<Wish> wishes, List<Line> lines, @Nullable Instant deletedAt,
		Instant tornDownAt) {

	public Receipt {
		wishes = List.copyOf(wishes);
		lines = List.copyOf(lines);
	}

	/**
	 * The receipt of a sandbox.
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
	 * When AWS noted that a stack was deleted; null when it has told no such event.
	 * @param timeline all events of the sandbox, oldest first
	 */
	public static @Nullable Instant deletedAt(List<SandboxEvent> timeline) {
		return timeline.stream()
			.filter(StackEventRecorded.class::isInstance)
			.map((told) -> ((StackEventRecorded) told).event())
			.filter((event) -> event.ofStack() && event.resourceStatus().equals("DELETE_COMPLETE"))
			.reduce((earlier, later) -> later)
			.map(StackEvent::timestamp)
			.orElse(null);
	}

	/**
	 * How many of its resources had this fate.
	 */
	public long count(ResourceOutcome resourceOutcome) {
		return this.lines.stream().filter((line) -> line.fate() == resourceOutcome).count();
	}

	/**
	 * Whether AWS has said of every resource that nothing is left of it.
	 */
	public boolean clean() {
		return count(ResourceOutcome.LEFT_BEHIND) == 0 && count(ResourceOutcome.NOT_TOLD) == 0;
	}

	/**
	 * That somebody asked for the end, or that the lease was over.
	 *
	 * @param at when
	 * @param reason who or what, for a person
	 */
	public record Wish(Instant at, @Nullable Message reason) {
	}

	/**
	 * One resource.
	 *
	 * @param logicalId its name in the template
	 * @param type such as {@code AWS::EC2::VPC}
	 * @param physicalId its id in AWS; null when it had none
	 * @param fate what has become of it
	 * @param removedAt when AWS noted that it was deleted; null when it did not
	 * @param reason why it was left behind, in AWS's words, where it gave any
	 */
	public record Line(String logicalId, String type, @Nullable String physicalId, ResourceOutcome fate,
			@Nullable Instant removedAt, @Nullable String reason) {

		static Line of(StackResource resource) {
			ResourceOutcome resourceOutcome = ResourceOutcome.of(resource);
			Optional<String> why = (resourceOutcome == ResourceOutcome.LEFT_BEHIND) ? resource.whyUndeleted()
					: Optional.empty();
			return new Line(resource.logicalId(), resource.type(), resource.physicalId().orElse(null), resourceOutcome,
					(resourceOutcome == ResourceOutcome.REMOVED) ? resource.last().timestamp() : null,
					why.orElse(null));
		}

	}

}
