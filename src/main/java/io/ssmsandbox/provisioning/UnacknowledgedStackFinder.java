package io.ssmsandbox.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Finds a stack whose CreateStack response never arrived.
 */
@Component
class UnacknowledgedStackFinder {

	/**
	 * A call that was sent before the sandbox was given up can still take effect until
	 * its timeout, and AWS needs a moment to list the stack.
	 */
	private static final Duration IN_FLIGHT = Duration.ofMinutes(2);

	private final Sandboxes sandboxes;

	private final Stacks stacks;

	private final PollingIntervals intervals;

	private final Clock clock;

	UnacknowledgedStackFinder(Sandboxes sandboxes, Stacks stacks, PollingIntervals intervals, Clock clock) {
		this.sandboxes = sandboxes;
		this.stacks = stacks;
		this.intervals = intervals;
		this.clock = clock;
	}

	/**
	 * Finds the stack by its name, if it belongs to this sandbox.
	 */
	Optional<Stack> find(Sandbox sandbox) {
		return this.stacks.findByName(sandbox.request().placement().region(), sandbox.stack().name())
			.filter((stack) -> StackTags.belongsTo(stack, sandbox.id()));
	}

	/**
	 * Searches for the stack of a sandbox that was given up before its stack id was
	 * known.
	 * @return the sandbox, with the stack id if the stack was found; empty when there is
	 * no stack and none can appear any more
	 */
	Optional<Sandbox> search(Sandbox sandbox) {
		Optional<Stack> stack = find(sandbox);
		if (stack.isPresent()) {
			return Optional.of(this.sandboxes.update(sandbox.id(), (current) -> current.stackFound(stack.get().id())));
		}
		return mayStillAppear(sandbox) ? Optional.of(sandbox) : Optional.empty();
	}

	/**
	 * The pause after a search; zero when the stack was found.
	 */
	Duration pause(Sandbox searched) {
		return (searched.stack().id() != null) ? Duration.ZERO : this.intervals.moving(searched.id());
	}

	private boolean mayStillAppear(Sandbox sandbox) {
		Instant givenUp = this.sandboxes.enteredAt(sandbox.id(), sandbox.state()).orElse(sandbox.lease().requestedAt());
		return this.clock.instant().isBefore(givenUp.plus(IN_FLIGHT));
	}

}
