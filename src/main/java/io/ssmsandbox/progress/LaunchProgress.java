package io.ssmsandbox.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a sandbox towards a session: its resources, its readiness steps and an
 * estimate.
 *
 * @param graph the template's resources and their dependencies
 * @param resources each resource, in the template's order
 * @param ladder the steps to a session; empty once the sandbox is being deleted
 * @param estimate when a session will be possible; null when no launch is in progress
 * @param at the time of the calculation
 */
public record LaunchProgress(ResourceGraph graph, List<ResourceProgress> resources, List<ReadinessStep> ladder,
		@Nullable ReadyEstimate estimate, Instant at) {

	public LaunchProgress {
		resources = List.copyOf(resources);
		ladder = List.copyOf(ladder);
	}

	public Optional<ResourceProgress> find(String logicalId) {
		return this.resources.stream().filter((resource) -> resource.logicalId().equals(logicalId)).findFirst();
	}

	/**
	 * The resources that AWS is creating or deleting now, those on the critical path
	 * first.
	 */
	public List<ResourceProgress> underWay() {
		return this.resources.stream()
			.filter((resource) -> resource.standing() == ResourceState.DOING
					|| resource.standing() == ResourceState.DELETING)
			.sorted((one, other) -> Boolean.compare(other.critical(), one.critical()))
			.toList();
	}

}
