package io.ssmsandbox.progress;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a sandbox's template, and how far AWS is with it.
 *
 * @param node what the template says of it
 * @param standing where it stands
 * @param creation the time of its creation; null when that has not begun
 * @param created whether its creation came to a good end, whatever became of it since
 * @param broken whether the launch failed by its creation; not on the way out
 * @param deletion the time of its deletion; null when that has not begun
 * @param physicalId its id in AWS; null until it has one
 * @param reason why it failed, in AWS's words; null when it did not, or AWS does not say
 * @param critical whether nothing that is yet to come can begin, or the launch end,
 * sooner than this allows
 */
public record ResourceProgress(ResourceGraph.Node node, ResourceState standing, @Nullable TimeSpan creation,
		boolean created, boolean broken, @Nullable TimeSpan deletion, @Nullable String physicalId,
		@Nullable String reason, boolean critical) {

	/**
	 * @param told what AWS has told of it; null when nothing
	 * @param state the state of the sandbox
	 */
	static ResourceProgress of(ResourceGraph.Node node, @Nullable StackResource told, SandboxState state) {
		if (told == null) {
			ResourceState untold = ProgressCalculator.isAhead(state) ? ResourceState.WAITING : ResourceState.UNMADE;
			return new ResourceProgress(node, untold, null, false, false, null, null, null, false);
		}
		boolean broken = !state.isOnTheWayOut() && told.events().stream().anyMatch(StackEvent::isBrokenCreation);
		ResourceState resourceState = broken ? ResourceState.FAILED : ResourceState.of(told.last().resourceStatus());
		return new ResourceProgress(node, resourceState, stretch(told.events(), "CREATE_"),
				told.events().stream().anyMatch((event) -> event.resourceStatus().equals("CREATE_COMPLETE")), broken,
				stretch(told.events(), "DELETE_"), told.physicalId().orElse(null), reasonOf(told), false);
	}

	ResourceProgress onCriticalPath() {
		return new ResourceProgress(this.node, this.standing, this.creation, this.created, this.broken, this.deletion,
				this.physicalId, this.reason, true);
	}

	private static @Nullable TimeSpan stretch(List<StackEvent> events, String operation) {
		List<StackEvent> told = events.stream()
			.filter((event) -> event.resourceStatus().startsWith(operation))
			.toList();
		return told.stream().findFirst().map((first) -> {
			StackEvent last = told.get(told.size() - 1);
			boolean ended = !last.resourceStatus().endsWith("_IN_PROGRESS");
			return new TimeSpan(first.timestamp(), ended ? last.timestamp() : null);
		}).orElse(null);
	}

	private static @Nullable String reasonOf(StackResource told) {
		return told.events()
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
