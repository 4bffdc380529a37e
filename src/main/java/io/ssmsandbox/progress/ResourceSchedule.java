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
 * When each resource of a graph is complete: as AWS has told, and as it will be if what
 * is still to come takes its usual time. CloudFormation begins a resource as soon as all
 * that it needs is there.
 */
final class ResourceSchedule {

	private final Map<String, ResourceGraph.Node> nodes = new LinkedHashMap<>();

	private final Map<String, Instant> complete = new HashMap<>();

	private ResourceSchedule() {
	}

	/**
	 * Works the times out.
	 * @param told what AWS has told of a resource's creation, null where nothing
	 * @param usual how long each takes
	 * @param start before which nothing begins
	 * @param now before which nothing ends that has not ended
	 */
	static ResourceSchedule of(ResourceGraph graph, Function<String, @Nullable TimeSpan> told,
			Function<ResourceGraph.Node, Duration> usual, Instant start, Instant now) {
		ResourceSchedule resourceSchedule = new ResourceSchedule();
		for (ResourceGraph.Node node : graph.inOrder()) {
			Instant ready = resourceSchedule.gate(node).map(resourceSchedule::completeAt).orElse(start);
			resourceSchedule.nodes.put(node.logicalId(), node);
			resourceSchedule.complete.put(node.logicalId(),
					completion(told.apply(node.logicalId()), ready, usual.apply(node), now));
		}
		return resourceSchedule;
	}

	private static Instant completion(@Nullable TimeSpan told, Instant ready, Duration usual, Instant now) {
		if (told != null && told.endedAt() != null) {
			return told.endedAt();
		}
		Instant begin = (told != null) ? told.begunAt() : ready;
		return later(begin.plus(usual), now);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * The resource that holds up another: the last to be complete of those it needs.
	 */
	private Optional<String> gate(ResourceGraph.Node node) {
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
	 * When all is complete; empty without resources.
	 */
	Optional<Instant> end() {
		return last(this.complete.keySet()).map(this::completeAt);
	}

	/**
	 * The chain of resources that decides when all is complete, first to last.
	 */
	Set<String> criticalPath() {
		Set<String> path = new LinkedHashSet<>();
		Optional<String> next = last(this.complete.keySet());
		while (next.isPresent() && path.add(next.get())) {
			next = Optional.ofNullable(this.nodes.get(next.get())).flatMap(this::gate);
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
