package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.ssmsandbox.cost.BillableTime;
import io.ssmsandbox.cost.CostEstimator;
import io.ssmsandbox.progress.LaunchProgress;
import io.ssmsandbox.progress.LaunchProgressService;
import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.security.CurrentOwner;
import io.ssmsandbox.session.Sessions;
import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Collects the data of a sandbox's status page.
 */
@Component
class StatusPageService {

	private final Sandboxes sandboxes;

	private final Sessions sessions;

	private final LaunchProgressService launchProgressService;

	private final CostEstimator costEstimator;

	private final LeasePolicy policy;

	private final CurrentOwner viewer;

	private final Clock clock;

	StatusPageService(Sandboxes sandboxes, Sessions sessions, LaunchProgressService launchProgressService,
			CostEstimator costEstimator, LeasePolicy policy, CurrentOwner viewer, Clock clock) {
		this.sandboxes = sandboxes;
		this.sessions = sessions;
		this.launchProgressService = launchProgressService;
		this.costEstimator = costEstimator;
		this.policy = policy;
		this.viewer = viewer;
		this.clock = clock;
	}

	StatusPage pageOf(Sandbox sandbox, @Nullable LeaseFormError leaseFormError) {
		return pageOf(sandbox, leaseFormError, false);
	}

	StatusPage pageWithEveryEvent(Sandbox sandbox) {
		return pageOf(sandbox, null, true);
	}

	private StatusPage pageOf(Sandbox sandbox, @Nullable LeaseFormError leaseFormError, boolean everyEvent) {
		List<SandboxEvent> timeline = this.sandboxes.readTimeline(sandbox);
		LaunchProgress launchProgress = this.launchProgressService.calculateProgress(sandbox, timeline);
		RemainingResources remainingResources = remainingResourcesOf(sandbox, () -> timeline);
		Optional<Instant> entered = Optional.ofNullable(remainingResources.receipt())
			.map(Receipt::tornDownAt)
			.or(() -> this.sandboxes.enteredAt(sandbox.id(), sandbox.state()));
		return new StatusPage(sandbox, timeline, LifecycleStep.of(sandbox, entered),
				LeaseView.of(sandbox, this.policy, this.clock.instant()), this.sessions.find(sandbox).orElse(null),
				leaseFormError, remainingResources, ReadinessView.of(launchProgress, sandbox),
				spent(sandbox, timeline, launchProgress.graph()), everyEvent);
	}

	/**
	 * If a stack is gone and AWS did not record the deletion, its lifetime and cost are
	 * unknown.
	 */
	private @Nullable CostSoFar spent(Sandbox sandbox, List<SandboxEvent> timeline, ResourceGraph graph) {
		Instant until = sandbox.isLive() ? this.clock.instant() : Receipt.deletedAt(timeline);
		if (sandbox.milestones().launchAttemptedAt() == null || until == null) {
			return null;
		}
		BillableTime billableTime = BillableTime.of(graph, timeline, until);
		return new CostSoFar(billableTime,
				this.costEstimator.estimate(BillableResources.of(sandbox.request()), billableTime));
	}

	RemainingResources remainingResourcesOf(Sandbox sandbox) {
		return remainingResourcesOf(sandbox, () -> this.sandboxes.readTimeline(sandbox));
	}

	private RemainingResources remainingResourcesOf(Sandbox sandbox, Supplier<List<SandboxEvent>> timeline) {
		return switch (sandbox.state()) {
			case TEARDOWN_FAILED -> RemainingResources.stuck(StackResource.of(timeline.get()),
					sandbox.canBeForced() && this.viewer.isOperator());
			case TORN_DOWN -> RemainingResources.over(this.sandboxes.receipt(sandbox));
			case REQUESTED, LAUNCHING, CONNECTING, READY, LAUNCH_FAILED, TEARING_DOWN -> RemainingResources.NONE;
		};
	}

}
