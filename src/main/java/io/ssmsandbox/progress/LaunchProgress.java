package io.ssmsandbox.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * Where a sandbox stands on its way to a session, and what is still ahead of it.
 *
 * @param graph what the template makes of what
 * @param resources each resource, in the template's order
 * @param ladder the rungs to a session, empty once the way leads out
 * @param estimate when a session will open; null when none is on its way
 * @param at the instant that all of this is as of
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
	 * What AWS is at work on now, those on the critical path first.
	 */
	public List<ResourceProgress> underWay() {
		return this.resources.stream()
			.filter((resource) -> resource.standing() == ResourceState.DOING
					|| resource.standing() == ResourceState.DELETING)
			.sorted((one, other) -> Boolean.compare(other.critical(), one.critical()))
			.toList();
	}

}
