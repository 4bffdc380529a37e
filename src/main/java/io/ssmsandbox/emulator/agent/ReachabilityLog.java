package io.ssmsandbox.emulator.agent;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Records since when an instance can reach which services. The first record also applies
 * to all time before it.
 */
final class ReachabilityLog {

	private final NavigableMap<Instant, Map<AgentChannel, UnreachableReason>> entries = new TreeMap<>();

	/**
	 * Records the obstacles from now on.
	 */
	void observe(Instant now, AgentPath path) {
		Map<AgentChannel, UnreachableReason> obstacles = new EnumMap<>(AgentChannel.class);
		for (AgentChannel channel : AgentChannel.values()) {
			path.obstacleTo(channel).ifPresent((unreachableReason) -> obstacles.put(channel, unreachableReason));
		}
		if (this.entries.isEmpty()) {
			this.entries.put(Instant.MIN, obstacles);
		}
		else if (!this.entries.lastEntry().getValue().equals(obstacles)) {
			this.entries.put(now, obstacles);
		}
	}

	Optional<UnreachableReason> obstacle(AgentChannel channel, Instant at) {
		return Optional.ofNullable(Objects.requireNonNull(this.entries.floorEntry(at)).getValue().get(channel));
	}

	/**
	 * Returns until when nothing changes after an instant, but at most the latest
	 * instant.
	 */
	Instant sameUntil(Instant after, Instant latest) {
		Instant change = this.entries.higherKey(after);
		return (change != null && change.isBefore(latest)) ? change : latest;
	}

	/**
	 * Returns when the service first became unreachable after an instant, or
	 * {@code null}.
	 */
	@Nullable Instant closedAfter(AgentChannel channel, Instant open) {
		return this.entries.tailMap(open, false)
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().containsKey(channel))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the last of the instants {@code first}, {@code first + step}, ... up to an
	 * instant at which the service was reachable.
	 */
	Optional<Instant> lastSuccess(AgentChannel channel, Instant first, long stepMillis, Instant until) {
		Instant end = until;
		for (Map.Entry<Instant, Map<AgentChannel, UnreachableReason>> entry : this.entries.headMap(until, true)
			.descendingMap()
			.entrySet()) {
			if (end.isBefore(first)) {
				return Optional.empty();
			}
			if (!entry.getValue().containsKey(channel)) {
				long steps = (end.toEpochMilli() - first.toEpochMilli()) / stepMillis;
				Instant beat = first.plusMillis(steps * stepMillis);
				if (!beat.isBefore(entry.getKey())) {
					return Optional.of(beat);
				}
			}
			end = entry.getKey().isAfter(first) ? entry.getKey().minusMillis(1) : Instant.MIN;
		}
		return Optional.empty();
	}

}
