package io.ssmsandbox.emulator.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.emulator.inventory.InstanceLifecycle;

/**
 * The connection over which sessions reach a registered agent. It breaks as soon as its
 * path breaks; a real one takes up to a minute to notice. The agent tries to reconnect
 * after 5 seconds, 10, and so on up to 40 minutes.
 *
 * @see <a href=
 * "https://github.com/aws/amazon-ssm-agent/tree/mainline/agent/session/controlchannel">controlchannel</a>
 */
record ControlChannel(InstanceLifecycle life, ReachabilityLog reach) {

	private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(40);

	/**
	 * Returns the instant since which the connection is open, or empty while it is
	 * closed.
	 * @param registeredAt when the agent could first try
	 */
	Optional<Instant> openSince(Instant registeredAt, Instant at) {
		Instant next = registeredAt;
		Duration wait = FIRST_WAIT;
		while (!next.isAfter(at)) {
			if (this.reach.obstacle(AgentChannel.SSMMESSAGES, next).isPresent()) {
				Duration paced = this.life.paced(wait);
				long alike = wait.equals(LONGEST_WAIT)
						? Duration.between(next, this.reach.sameUntil(next, at)).toMillis() / paced.toMillis() : 0;
				next = next.plus(paced.multipliedBy(Math.max(1, alike)));
				wait = min(wait.multipliedBy(2), LONGEST_WAIT);
				continue;
			}
			Instant closed = this.reach.closedAfter(AgentChannel.SSMMESSAGES, next);
			if (closed == null || closed.isAfter(at)) {
				return Optional.of(next);
			}
			next = closed.plus(this.life.paced(FIRST_WAIT));
			wait = FIRST_WAIT.multipliedBy(2);
		}
		return Optional.empty();
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
