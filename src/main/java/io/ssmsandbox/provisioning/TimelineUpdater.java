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
 * Brings the stored timeline of a stack up to what AWS tells. The stack's status comes
 * with its own events, so one call serves for both.
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
	 * Reads what is new and applies a change together with it, so that whoever sees the
	 * change has seen the events that led to it.
	 */
	Sandbox readAnd(Sandbox sandbox, UnaryOperator<Sandbox> change) {
		StackId stackId = Objects.requireNonNull(sandbox.stack().id(), "A stack without id has no events");
		Set<String> known = this.sandboxes.stackEventIds(sandbox.id());
		List<StackEvent> news = this.stacks.eventsSince(sandbox.request().placement().region(), stackId,
				known::contains);
		Optional<StackStatus> status = latestStatus(news);
		return this.sandboxes.update(sandbox.id(), (current) -> {
			Sandbox told = current.record(news);
			return change.apply(status.map(told::observe).orElse(told));
		});
	}

	private static Optional<StackStatus> latestStatus(List<StackEvent> oldestFirst) {
		return oldestFirst.stream()
			.filter(StackEvent::ofStack)
			.reduce((earlier, later) -> later)
			.map((event) -> StackStatus.of(event.resourceStatus()));
	}

}
