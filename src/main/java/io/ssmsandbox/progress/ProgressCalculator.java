package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * Calculates a sandbox's progress and its remaining time from its resources.
 */
final class ProgressCalculator {

	private static final String INSTANCE = "AWS::EC2::Instance";

	private final Sandbox sandbox;

	private final ResourceGraph graph;

	private final List<ResourceProgress> resources;

	private final Map<String, ResourceProgress> byName = new HashMap<>();

	private final TypicalDurations times;

	private final Instant now;

	ProgressCalculator(Sandbox sandbox, ResourceGraph graph, List<ResourceProgress> resources, TypicalDurations times,
			Instant now) {
		this.sandbox = sandbox;
		this.graph = graph;
		this.resources = resources;
		this.times = times;
		this.now = now;
		resources.forEach((resource) -> this.byName.put(resource.logicalId(), resource));
	}

	LaunchProgress calculate() {
		SandboxState state = this.sandbox.state();
		boolean launched = isLaunching(state) || state == SandboxState.READY;
		Set<String> critical = launched ? schedule(DurationRange::middle).criticalPath() : Set.of();
		List<ResourceProgress> marked = this.resources.stream()
			.map((resource) -> critical.contains(resource.logicalId()) ? resource.onCriticalPath() : resource)
			.toList();
		return new LaunchProgress(this.graph, marked,
				state.isEnding() ? List.of() : ReadinessStep.stepsOf(this.sandbox, runningAt()),
				isLaunching(state) ? estimate() : null, this.now);
	}

	/**
	 * Whether a launch is in progress.
	 */
	static boolean isLaunching(SandboxState state) {
		return switch (state) {
			case REQUESTED, LAUNCHING, CONNECTING -> true;
			case READY, LAUNCH_FAILED, TEARING_DOWN, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
	}

	private ReadyEstimate estimate() {
		DurationRange agent = this.times.agent();
		return new ReadyEstimate(readyAt(DurationRange::low, agent.low()), readyAt(DurationRange::high, agent.high()),
				isLate());
	}

	private Instant readyAt(Function<DurationRange, Duration> side, Duration agent) {
		Instant awaitedSince = this.sandbox.milestones().agentAwaitedSince();
		Instant from = (awaitedSince != null) ? awaitedSince : schedule(side).end().orElse(this.now);
		Instant ready = from.plus(agent);
		return ready.isBefore(this.now) ? this.now : ready;
	}

	/**
	 * Whether a resource in progress, or the agent, already takes longer than 90 percent
	 * of its usual durations.
	 */
	private boolean isLate() {
		Instant awaitedSince = this.sandbox.milestones().agentAwaitedSince();
		if (awaitedSince != null) {
			return awaitedSince.plus(this.times.agent().high()).isBefore(this.now);
		}
		return this.resources.stream()
			.filter((resource) -> resource.standing() == ResourceState.DOING)
			.anyMatch((resource) -> Optional.ofNullable(resource.creation())
				.filter((creation) -> creation.until(this.now).compareTo(this.times.of(resource.node()).high()) > 0)
				.isPresent());
	}

	private ResourceSchedule schedule(Function<DurationRange, Duration> side) {
		Instant launchedAt = Objects.requireNonNullElse(this.sandbox.milestones().launchAttemptedAt(), this.now);
		return ResourceSchedule.of(this.graph, this::creationOf, (node) -> side.apply(this.times.of(node)), launchedAt,
				this.now);
	}

	private @Nullable TimeSpan creationOf(String logicalId) {
		ResourceProgress resource = this.byName.get(logicalId);
		return (resource != null) ? resource.creation() : null;
	}

	private @Nullable Instant runningAt() {
		return this.resources.stream()
			.filter((resource) -> resource.type().equals(INSTANCE))
			.filter(ResourceProgress::created)
			.flatMap((resource) -> Optional.ofNullable(resource.creation()).map(TimeSpan::endedAt).stream())
			.findFirst()
			.orElse(null);
	}

}
