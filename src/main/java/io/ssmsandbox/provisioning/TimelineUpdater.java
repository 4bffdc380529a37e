package io.ssmsandbox.provisioning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Updates the stored timeline of a stack from AWS. The events of the stack include its
 * status, so one call is enough for both.
 */
@Component
class TimelineUpdater {

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	TimelineUpdater(Sandboxes sandboxes, Stacks stacks) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
	}

	/**
	 * Reads the new events and saves them together with a change, so that a reader who
	 * sees the change also sees the events that led to it.
	 */
	Sandbox updateAnd(Sandbox sandbox, UnaryOperator<Sandbox> change) {
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "A stack without id has no events");
		Set<String> known = this.sandboxes.stackEventIds(sandbox.id());
		List<StackEvent> newEvents = this.stacks.eventsSince(sandbox.request().placement().region(), stackId,
				known::contains);
		Optional<StackStatus> status = latestStatus(newEvents);
		return this.sandboxes.update(sandbox.id(), (current) -> {
			Sandbox recorded = current.recordEvents(newEvents);
			return change.apply(status.map(recorded::recordStackStatus).orElse(recorded));
		});
	}

	private static Optional<StackStatus> latestStatus(List<StackEvent> oldestFirst) {
		return oldestFirst.stream()
			.filter(StackEvent::isStackEvent)
			.reduce((earlier, later) -> later)
			.map((event) -> StackStatus.of(event.resourceStatus()));
	}

}
