package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * Calculates when each resource of a graph is complete: from AWS's events, or from its
 * usual duration when it is still to come. CloudFormation starts a resource as soon as
 * everything that it needs is complete.
 */
final class ResourceSchedule {

	private final Map<String, ResourceGraph.Node> nodes = new LinkedHashMap<>();

	private final Map<String, Instant> complete = new HashMap<>();

	private ResourceSchedule() {
	}

	/**
	 * Calculates the times.
	 * @param reported the creation time from AWS's events by resource, null when there is
	 * none
	 * @param usual the usual duration of each resource
	 * @param start no resource starts before this time
	 * @param now no unfinished resource ends before this time
	 */
	static ResourceSchedule of(ResourceGraph graph, Function<String, @Nullable TimeSpan> reported,
			Function<ResourceGraph.Node, Duration> usual, Instant start, Instant now) {
		ResourceSchedule schedule = new ResourceSchedule();
		for (ResourceGraph.Node node : graph.inOrder()) {
			Instant ready = schedule.lastNeeded(node).map(schedule::completeAt).orElse(start);
			schedule.nodes.put(node.logicalId(), node);
			schedule.complete.put(node.logicalId(),
					completion(reported.apply(node.logicalId()), ready, usual.apply(node), now));
		}
		return schedule;
	}

	private static Instant completion(@Nullable TimeSpan reported, Instant ready, Duration usual, Instant now) {
		if (reported != null && reported.endedAt() != null) {
			return reported.endedAt();
		}
		Instant begin = (reported != null) ? reported.begunAt() : ready;
		return later(begin.plus(usual), now);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * The resource that another one waits for longest: the last of its needs to be
	 * complete.
	 */
	private Optional<String> lastNeeded(ResourceGraph.Node node) {
		return last(node.needs());
	}

	private Optional<String> last(Set<String> names) {
		return names.stream()
			.filter(this.complete::containsKey)
			.max(Comparator.comparing(this::completeAt).thenComparing(Comparator.reverseOrder()));
	}

	private Instant completeAt(String name) {
		Instant at = this.complete.get(name);
		if (at == null) {
			throw new IllegalArgumentException("No resource " + name);
		}
		return at;
	}

	/**
	 * When all resources are complete; empty without resources.
	 */
	Optional<Instant> end() {
		return last(this.complete.keySet()).map(this::completeAt);
	}

	/**
	 * The chain of resources that decides when everything is complete, first to last.
	 */
	Set<String> criticalPath() {
		Set<String> path = new LinkedHashSet<>();
		Optional<String> next = last(this.complete.keySet());
		while (next.isPresent() && path.add(next.get())) {
			next = Optional.ofNullable(this.nodes.get(next.get())).flatMap(this::lastNeeded);
		}
		return reversed(path);
	}

	private static Set<String> reversed(Set<String> path) {
		Set<String> reversed = new LinkedHashSet<>();
		String[] names = path.toArray(String[]::new);
		for (int i = names.length - 1; i >= 0; i--) {
			reversed.add(names[i]);
		}
		return reversed;
	}

}
