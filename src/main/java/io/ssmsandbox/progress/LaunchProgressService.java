package io.ssmsandbox.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.sandbox.LaunchHistory;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.template.ResourceGraph;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Calculates the launch progress of sandboxes.
 */
@Component
public class LaunchProgressService {

	/**
	 * How long a region's history is cached: it changes slowly, and many users may ask at
	 * once.
	 */
	private static final Duration HISTORY_KEPT = Duration.ofMinutes(1);

	private static final int GRAPHS_KEPT = 128;

	/** The portal does not keep the template of a retired sandbox. */
	private static final ResourceGraph NO_RESOURCES = new ResourceGraph(List.of());

	private final LaunchHistory history;

	private final double speed;

	private final Clock clock;

	private final Map<String, RegionHistory> histories = new ConcurrentHashMap<>();

	/** A sandbox keeps the template that it was launched with. */
	private final ConcurrentLruCache<SandboxId, ResourceGraph> graphs;

	LaunchProgressService(Sandboxes sandboxes, LaunchHistory history, AwsConnection connection, Clock clock) {
		this.graphs = new ConcurrentLruCache<>(GRAPHS_KEPT, (id) -> sandboxes.template(id).graph());
		this.history = history;
		this.speed = connection.speed().orElse(1);
		this.clock = clock;
	}

	/**
	 * Calculates the progress of a sandbox.
	 * @param timeline all its events, oldest first
	 */
	public LaunchProgress calculateProgress(Sandbox sandbox, List<SandboxEvent> timeline) {
		Instant now = this.clock.instant();
		ResourceGraph graph = sandbox.isRetired() ? NO_RESOURCES : this.graphs.get(sandbox.id());
		ProgressCalculator calculator = new ProgressCalculator(sandbox, graph, resources(sandbox, graph, timeline),
				times(sandbox, graph, now), now);
		return calculator.calculate();
	}

	private static List<ResourceProgress> resources(Sandbox sandbox, ResourceGraph graph, List<SandboxEvent> timeline) {
		Map<String, StackResource> byName = new HashMap<>();
		StackResource.of(timeline).forEach((resource) -> byName.put(resource.logicalId(), resource));
		return graph.nodes()
			.stream()
			.map((node) -> ResourceProgress.of(node, byName.get(node.logicalId()), sandbox.state()))
			.toList();
	}

	private TypicalDurations times(Sandbox sandbox, ResourceGraph graph, Instant now) {
		if (!ProgressCalculator.isLaunching(sandbox.state())) {
			return TypicalDurations.seed(this.speed);
		}
		RegionHistory region = this.histories.compute(sandbox.request().placement().region(),
				(name, known) -> (known == null || known.at().plus(HISTORY_KEPT).isBefore(now)) ? new RegionHistory(now,
						this.history.findCreationTimes(name), this.history.findConnectionTimes(name)) : known);
		return TypicalDurations.of(graph, region.creations(), region.connections(), this.speed);
	}

	private record RegionHistory(Instant at, Map<String, List<Duration>> creations, List<Duration> connections) {
	}

}
