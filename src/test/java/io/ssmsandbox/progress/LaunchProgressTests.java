package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.RenderedTemplate;
import io.ssmsandbox.template.ResourceGraph;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class LaunchProgressTests {

	private static final ResourceGraph GRAPH = rendered().graph();

	@Test
	void usesTheLastEventAsTheResourceState() {
		LaunchProgress launchProgress = outlook(TestSandboxes.launching(), T0.plusSeconds(40),
				event("VPC", "CREATE_IN_PROGRESS", 1), event("VPC", "CREATE_COMPLETE", 12),
				event("SG", "CREATE_IN_PROGRESS", 13));

		assertThat(launchProgress.find("VPC")).get().satisfies((vpc) -> {
			assertThat(vpc.standing()).isEqualTo(ResourceState.DONE);
			assertThat(vpc.creation()).isEqualTo(new TimeSpan(T0.plusSeconds(1), T0.plusSeconds(12)));
		});
		assertThat(launchProgress.find("SG")).map(ResourceProgress::standing).contains(ResourceState.DOING);
		assertThat(launchProgress.find("Instance")).map(ResourceProgress::standing).contains(ResourceState.WAITING);
		assertThat(launchProgress.underWay()).extracting(ResourceProgress::logicalId).containsExactly("SG");
	}

	@Test
	void distinguishesADeletionFromTheCreationBeforeIt() {
		LaunchProgress launchProgress = outlook(TestSandboxes.tearingDown(), T0.plusSeconds(90),
				event("VPC", "CREATE_IN_PROGRESS", 1), event("VPC", "CREATE_COMPLETE", 12),
				event("VPC", "DELETE_IN_PROGRESS", 80), event("VPC", "DELETE_COMPLETE", 85));

		ResourceProgress vpc = launchProgress.find("VPC").orElseThrow();
		assertThat(vpc.standing()).isEqualTo(ResourceState.DELETED);
		assertThat(vpc.deletion()).isEqualTo(new TimeSpan(T0.plusSeconds(80), T0.plusSeconds(85)));
		assertThat(launchProgress.ladder()).isEmpty();
		assertThat(launchProgress.estimate()).isNull();
	}

	@Test
	void seedMakesTheInstanceWaitForTheSlowProfile() {
		LaunchProgress launchProgress = outlook(TestSandboxes.launching(), T0);

		assertThat(launchProgress.resources().stream().filter(ResourceProgress::critical))
			.extracting(ResourceProgress::logicalId)
			.containsExactlyInAnyOrder("ServerRole", "ServerProfile", "Instance");
	}

	@Test
	void estimatesARangeOfMinutes() {
		ReadyEstimate readyEstimate = estimate(TestSandboxes.launching(), T0);

		assertThat(readyEstimate.minutesToEarliest(T0)).isEqualTo(2);
		assertThat(readyEstimate.minutesToLatest(T0)).isEqualTo(5);
		assertThat(readyEstimate.late()).isFalse();
	}

	@Test
	void isLateOnceSomethingTakesLongerThanUsual() {
		StackEvent begun = event("SSMEndpoint", "CREATE_IN_PROGRESS", 0);

		assertThat(estimate(TestSandboxes.launching(), T0.plusSeconds(100), begun).late()).isFalse();
		assertThat(estimate(TestSandboxes.launching(), T0.plusSeconds(130), begun).late()).isTrue();
		assertThat(estimate(TestSandboxes.connecting(), T0.plusSeconds(80)).late()).isTrue();
	}

	@Test
	void waitsOnlyForTheAgentAfterACompleteStack() {
		ReadyEstimate readyEstimate = estimate(TestSandboxes.connecting(), T0);

		assertThat(readyEstimate.earliest()).isEqualTo(T0.plusSeconds(20));
		assertThat(readyEstimate.latest()).isEqualTo(T0.plusSeconds(75));
	}

	@Test
	void usesTheRegionsHistoryWhenItIsLongEnough() {
		List<Duration> twice = List.of(Duration.ofSeconds(200), Duration.ofSeconds(210));
		List<Duration> often = Stream.iterate(200, (seconds) -> seconds + 10)
			.limit(11)
			.map(Duration::ofSeconds)
			.toList();
		ResourceGraph.Node profile = GRAPH.nodes()
			.stream()
			.filter((node) -> node.logicalId().equals("ServerProfile"))
			.findFirst()
			.orElseThrow();

		assertThat(times(twice).of(profile)).isEqualTo(DurationRange.ofSeconds(110, 135));
		assertThat(times(often).of(profile)).isEqualTo(DurationRange.ofSeconds(220, 290));
	}

	@Test
	void scalesTheSeedByTheEmulatorsSpeed() {
		assertThat(TypicalDurations.seed(20).agent())
			.isEqualTo(new DurationRange(Duration.ofSeconds(1), Duration.ofMillis(3750)));
	}

	@Test
	void completesTheStepsInOrder() {
		StackEvent running = event("Instance", "CREATE_COMPLETE", 170);
		Sandbox registered = TestSandboxes.connecting().agentRegistered(T0.plusSeconds(5));

		assertThat(marks(TestSandboxes.requested())).containsExactly(ReadinessStep.Mark.NOW, ReadinessStep.Mark.WAITING,
				ReadinessStep.Mark.WAITING, ReadinessStep.Mark.WAITING);
		assertThat(marks(TestSandboxes.connecting(), running)).containsExactly(ReadinessStep.Mark.DONE,
				ReadinessStep.Mark.DONE, ReadinessStep.Mark.NOW, ReadinessStep.Mark.WAITING);
		assertThat(marks(registered, running)).containsExactly(ReadinessStep.Mark.DONE, ReadinessStep.Mark.DONE,
				ReadinessStep.Mark.DONE, ReadinessStep.Mark.NOW);
		assertThat(marks(TestSandboxes.connecting().blockedBy(TestSandboxes.message("It is late."), T0), running))
			.containsExactly(ReadinessStep.Mark.DONE, ReadinessStep.Mark.DONE, ReadinessStep.Mark.LATE,
					ReadinessStep.Mark.WAITING);
		assertThat(marks(registered.ready(T0), running)).containsOnly(ReadinessStep.Mark.DONE);
		assertThat(marks(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0))).containsExactly(
				ReadinessStep.Mark.FAILED, ReadinessStep.Mark.UNREACHED, ReadinessStep.Mark.UNREACHED,
				ReadinessStep.Mark.UNREACHED);
	}

	@Test
	void keepsTheStepOfAnInstanceThatWasRolledBack() {
		assertThat(marks(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0),
				event("Instance", "CREATE_IN_PROGRESS", 160), event("Instance", "CREATE_COMPLETE", 170),
				event("Instance", "DELETE_COMPLETE", 175)))
			.containsExactly(ReadinessStep.Mark.FAILED, ReadinessStep.Mark.DONE, ReadinessStep.Mark.UNREACHED,
					ReadinessStep.Mark.UNREACHED);
		assertThat(marks(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0),
				event("Instance", "CREATE_IN_PROGRESS", 160), event("Instance", "CREATE_FAILED", 170),
				event("Instance", "DELETE_COMPLETE", 175)))
			.containsExactly(ReadinessStep.Mark.FAILED, ReadinessStep.Mark.UNREACHED, ReadinessStep.Mark.UNREACHED,
					ReadinessStep.Mark.UNREACHED);
	}

	@Test
	void marksNothingCriticalDuringDeletion() {
		assertThat(outlook(TestSandboxes.tearingDown(), T0).resources()).noneMatch(ResourceProgress::critical);
		assertThat(outlook(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0), T0).resources())
			.noneMatch(ResourceProgress::critical);
	}

	@Test
	void showsTheFailedResourceAfterTheRollback() {
		StackEvent cancelled = new StackEvent("cancelled", T0.plusSeconds(20), "ServerRole", "", "AWS::IAM::Role",
				"CREATE_FAILED", "Resource creation cancelled");

		LaunchProgress launchProgress = outlook(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0),
				T0, event("VPC", "CREATE_IN_PROGRESS", 10), event("ServerRole", "CREATE_IN_PROGRESS", 10),
				event("VPC", "CREATE_FAILED", 20), cancelled, event("VPC", "DELETE_COMPLETE", 30),
				event("ServerRole", "DELETE_COMPLETE", 30));

		assertThat(launchProgress.find("VPC").orElseThrow()).returns(ResourceState.FAILED, ResourceProgress::standing)
			.returns(true, ResourceProgress::broken);
		assertThat(outlook(TestSandboxes.tearingDown(), T0, event("VPC", "CREATE_FAILED", 20),
				event("VPC", "DELETE_COMPLETE", 30))
			.find("VPC")).get().returns(ResourceState.DELETED, ResourceProgress::standing);
		assertThat(launchProgress.find("ServerRole").orElseThrow())
			.returns(ResourceState.DELETED, ResourceProgress::standing)
			.returns(false, ResourceProgress::broken);
	}

	private static List<ReadinessStep.Mark> marks(Sandbox sandbox, StackEvent... events) {
		return outlook(sandbox, T0.plusSeconds(180), events).ladder().stream().map(ReadinessStep::mark).toList();
	}

	private static ReadyEstimate estimate(Sandbox sandbox, Instant now, StackEvent... events) {
		ReadyEstimate readyEstimate = outlook(sandbox, now, events).estimate();
		assertThat(readyEstimate).isNotNull();
		return readyEstimate;
	}

	private static TypicalDurations times(List<Duration> profiles) {
		return TypicalDurations.of(GRAPH, Map.of("ServerProfile", profiles), List.of(), 1);
	}

	private static LaunchProgress outlook(Sandbox sandbox, Instant now, StackEvent... events) {
		List<SandboxEvent> timeline = new ArrayList<>();
		for (StackEvent event : events) {
			timeline.add(new StackEventRecorded(timeline.size() + 1, event));
		}
		List<ResourceProgress> resources = GRAPH.nodes()
			.stream()
			.map((node) -> ResourceProgress.of(node,
					StackResource.of(timeline)
						.stream()
						.filter((resource) -> resource.logicalId().equals(node.logicalId()))
						.findFirst()
						.orElse(null),
					sandbox.state()))
			.toList();
		return new ProgressCalculator(sandbox, GRAPH, resources, TypicalDurations.seed(1), now).calculate();
	}

	private static StackEvent event(String name, String status, long second) {
		String type = name.equals("Instance") ? "AWS::EC2::Instance" : "AWS::EC2::VPC";
		return new StackEvent(name + "-" + status, T0.plusSeconds(second), name, "id-of-" + name, type, status, null);
	}

	private static RenderedTemplate rendered() {
		return new TemplateRenderer().render(TemplateOptions.of("thin-ssm", "a"), Map.of());
	}

}
