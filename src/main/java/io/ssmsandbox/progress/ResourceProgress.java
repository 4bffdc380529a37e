package io.ssmsandbox.progress;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one resource of a sandbox's template.
 *
 * @param node the resource in the template's graph
 * @param standing its state
 * @param creation the time of its creation; null when it has not started
 * @param created whether its creation succeeded, also when it was deleted later
 * @param broken whether its creation made the launch fail; false during deletion
 * @param deletion the time of its deletion; null when it has not started
 * @param physicalId its id in AWS; null until it has one
 * @param reason AWS's reason for its failure; null when it did not fail or AWS gives none
 * @param critical whether it is on the critical path, so that a delay of it delays the
 * launch
 */
public record ResourceProgress(ResourceGraph.Node node, ResourceState standing, @Nullable TimeSpan creation,
		boolean created, boolean broken, @Nullable TimeSpan deletion, @Nullable String physicalId,
		@Nullable String reason, boolean critical) {

	/**
	 * Creates the progress of a resource.
	 * @param reported the resource's events from AWS; null when there are none
	 * @param state the state of the sandbox
	 */
	static ResourceProgress of(ResourceGraph.Node node, @Nullable StackResource reported, SandboxState state) {
		if (reported == null) {
			ResourceState unreported = ProgressCalculator.isLaunching(state) ? ResourceState.WAITING
					: ResourceState.UNMADE;
			return new ResourceProgress(node, unreported, null, false, false, null, null, null, false);
		}
		boolean broken = !state.isEnding() && reported.events().stream().anyMatch(StackEvent::isBrokenCreation);
		ResourceState resourceState = broken ? ResourceState.FAILED
				: ResourceState.of(reported.last().resourceStatus());
		return new ResourceProgress(node, resourceState, timeSpan(reported.events(), "CREATE_"),
				reported.events().stream().anyMatch((event) -> event.resourceStatus().equals("CREATE_COMPLETE")),
				broken, timeSpan(reported.events(), "DELETE_"), reported.physicalId().orElse(null), reasonOf(reported),
				false);
	}

	ResourceProgress onCriticalPath() {
		return new ResourceProgress(this.node, this.standing, this.creation, this.created, this.broken, this.deletion,
				this.physicalId, this.reason, true);
	}

	private static @Nullable TimeSpan timeSpan(List<StackEvent> events, String operation) {
		List<StackEvent> reported = events.stream()
			.filter((event) -> event.resourceStatus().startsWith(operation))
			.toList();
		return reported.stream().findFirst().map((first) -> {
			StackEvent last = reported.get(reported.size() - 1);
			boolean ended = !last.resourceStatus().endsWith("_IN_PROGRESS");
			return new TimeSpan(first.timestamp(), ended ? last.timestamp() : null);
		}).orElse(null);
	}

	private static @Nullable String reasonOf(StackResource reported) {
		return reported.events()
			.stream()
			.filter((event) -> ResourceState.of(event.resourceStatus()) == ResourceState.FAILED)
			.flatMap((event) -> Optional.ofNullable(event.resourceStatusReason()).stream())
			.findFirst()
			.orElse(null);
	}

	public String logicalId() {
		return this.node.logicalId();
	}

	public String type() {
		return this.node.type();
	}

}
