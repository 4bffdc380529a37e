package io.ssmsandbox.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ssmsandbox.cloud.StackEvent;
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

class OutlookTests {

	private static final ResourceGraph GRAPH = rendered().graph();

	@Test
	void aResourceStandsWhereAwsSawItLast() {
		Outlook outlook = outlook(TestSandboxes.launching(), T0.plusSeconds(40), event("VPC", "CREATE_IN_PROGRESS", 1),
				event("VPC", "CREATE_COMPLETE", 12), event("SG", "CREATE_IN_PROGRESS", 13));

		assertThat(outlook.find("VPC")).get().satisfies((vpc) -> {
			assertThat(vpc.standing()).isEqualTo(Standing.DONE);
			assertThat(vpc.creation()).isEqualTo(new Stretch(T0.plusSeconds(1), T0.plusSeconds(12)));
		});
		assertThat(outlook.find("SG")).map(ResourceOutlook::standing).contains(Standing.DOING);
		assertThat(outlook.find("Instance")).map(ResourceOutlook::standing).contains(Standing.WAITING);
		assertThat(outlook.underWay()).extracting(ResourceOutlook::logicalId).containsExactly("SG");
	}

	@Test
	void tellsADeletionApartFromTheCreationBeforeIt() {
		Outlook outlook = outlook(TestSandboxes.tearingDown(), T0.plusSeconds(90),
				event("VPC", "CREATE_IN_PROGRESS", 1), event("VPC", "CREATE_COMPLETE", 12),
				event("VPC", "DELETE_IN_PROGRESS", 80), event("VPC", "DELETE_COMPLETE", 85));

		ResourceOutlook vpc = outlook.find("VPC").orElseThrow();
		assertThat(vpc.standing()).isEqualTo(Standing.DELETED);
		assertThat(vpc.deletion()).isEqualTo(new Stretch(T0.plusSeconds(80), T0.plusSeconds(85)));
		assertThat(outlook.ladder()).isEmpty();
		assertThat(outlook.estimate()).isNull();
	}

	@Test
	void theSlowProfileHoldsUpTheInstanceByTheSeed() {
		Outlook outlook = outlook(TestSandboxes.launching(), T0);

		assertThat(outlook.resources().stream().filter(ResourceOutlook::critical))
			.extracting(ResourceOutlook::logicalId)
			.containsExactlyInAnyOrder("ServerRole", "ServerProfile", "Instance");
	}

	@Test
	void saysMinutesFromToAndNoFalsePrecision() {
		Estimate estimate = estimate(TestSandboxes.launching(), T0);

		assertThat(estimate.minutesToEarliest(T0)).isEqualTo(2);
		assertThat(estimate.minutesToLatest(T0)).isEqualTo(5);
		assertThat(estimate.late()).isFalse();
	}

	@Test
	void isLateOnceSomethingTakesLongerThanUsual() {
		StackEvent begun = event("SSMEndpoint", "CREATE_IN_PROGRESS", 0);

		assertThat(estimate(TestSandboxes.launching(), T0.plusSeconds(100), begun).late()).isFalse();
		assertThat(estimate(TestSandboxes.launching(), T0.plusSeconds(130), begun).late()).isTrue();
		assertThat(estimate(TestSandboxes.connecting(), T0.plusSeconds(80)).late()).isTrue();
	}

	@Test
	void onlyTheAgentIsAheadOfACompleteStack() {
		Estimate estimate = estimate(TestSandboxes.connecting(), T0);

		assertThat(estimate.earliest()).isEqualTo(T0.plusSeconds(20));
		assertThat(estimate.latest()).isEqualTo(T0.plusSeconds(75));
	}

	@Test
	void goesByWhatWasSeenInTheRegionOnceThatIsEnough() {
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

		assertThat(times(twice).of(profile)).isEqualTo(Range.ofSeconds(110, 135));
		assertThat(times(often).of(profile)).isEqualTo(Range.ofSeconds(220, 290));
	}

	@Test
	void theSeedGoesAsFastAsTheEmulator() {
		assertThat(TypicalTimes.seed(20).agent()).isEqualTo(new Range(Duration.ofSeconds(1), Duration.ofMillis(3750)));
	}

	@Test
	void climbsTheLadderRungByRung() {
		StackEvent running = event("Instance", "CREATE_COMPLETE", 170);
		Sandbox registered = TestSandboxes.connecting().agentRegistered(T0.plusSeconds(5));

		assertThat(marks(TestSandboxes.requested())).containsExactly(Rung.Mark.NOW, Rung.Mark.WAITING,
				Rung.Mark.WAITING, Rung.Mark.WAITING);
		assertThat(marks(TestSandboxes.connecting(), running)).containsExactly(Rung.Mark.DONE, Rung.Mark.DONE,
				Rung.Mark.NOW, Rung.Mark.WAITING);
		assertThat(marks(registered, running)).containsExactly(Rung.Mark.DONE, Rung.Mark.DONE, Rung.Mark.DONE,
				Rung.Mark.NOW);
		assertThat(marks(TestSandboxes.connecting().blockedBy(TestSandboxes.message("It is late."), T0), running))
			.containsExactly(Rung.Mark.DONE, Rung.Mark.DONE, Rung.Mark.LATE, Rung.Mark.WAITING);
		assertThat(marks(registered.ready(T0), running)).containsOnly(Rung.Mark.DONE);
		assertThat(marks(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0)))
			.containsExactly(Rung.Mark.FAILED, Rung.Mark.UNREACHED, Rung.Mark.UNREACHED, Rung.Mark.UNREACHED);
	}

	@Test
	void anInstanceThatRanAndWasRolledBackHasReachedItsRung() {
		assertThat(marks(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0),
				event("Instance", "CREATE_IN_PROGRESS", 160), event("Instance", "CREATE_COMPLETE", 170),
				event("Instance", "DELETE_COMPLETE", 175)))
			.containsExactly(Rung.Mark.FAILED, Rung.Mark.DONE, Rung.Mark.UNREACHED, Rung.Mark.UNREACHED);
		assertThat(marks(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0),
				event("Instance", "CREATE_IN_PROGRESS", 160), event("Instance", "CREATE_FAILED", 170),
				event("Instance", "DELETE_COMPLETE", 175)))
			.containsExactly(Rung.Mark.FAILED, Rung.Mark.UNREACHED, Rung.Mark.UNREACHED, Rung.Mark.UNREACHED);
	}

	@Test
	void nothingIsCriticalOnceTheWayLeadsOut() {
		assertThat(outlook(TestSandboxes.tearingDown(), T0).resources()).noneMatch(ResourceOutlook::critical);
		assertThat(outlook(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0), T0).resources())
			.noneMatch(ResourceOutlook::critical);
	}

	@Test
	void showsWhereALaunchBrokeAfterAllIsCleanedUp() {
		StackEvent cancelled = new StackEvent("cancelled", T0.plusSeconds(20), "ServerRole", "", "AWS::IAM::Role",
				"CREATE_FAILED", "Resource creation cancelled");

		Outlook outlook = outlook(TestSandboxes.launching().launchFailed(TestSandboxes.cause("no"), T0), T0,
				event("VPC", "CREATE_IN_PROGRESS", 10), event("ServerRole", "CREATE_IN_PROGRESS", 10),
				event("VPC", "CREATE_FAILED", 20), cancelled, event("VPC", "DELETE_COMPLETE", 30),
				event("ServerRole", "DELETE_COMPLETE", 30));

		assertThat(outlook.find("VPC").orElseThrow()).returns(Standing.FAILED, ResourceOutlook::standing)
			.returns(true, ResourceOutlook::broken);
		assertThat(outlook(TestSandboxes.tearingDown(), T0, event("VPC", "CREATE_FAILED", 20),
				event("VPC", "DELETE_COMPLETE", 30))
			.find("VPC")).get().returns(Standing.DELETED, ResourceOutlook::standing);
		assertThat(outlook.find("ServerRole").orElseThrow()).returns(Standing.DELETED, ResourceOutlook::standing)
			.returns(false, ResourceOutlook::broken);
	}

	private static List<Rung.Mark> marks(Sandbox sandbox, StackEvent... events) {
		return outlook(sandbox, T0.plusSeconds(180), events).ladder().stream().map(Rung::mark).toList();
	}

	private static Estimate estimate(Sandbox sandbox, Instant now, StackEvent... events) {
		Estimate estimate = outlook(sandbox, now, events).estimate();
		assertThat(estimate).isNotNull();
		return estimate;
	}

	private static TypicalTimes times(List<Duration> profiles) {
		return TypicalTimes.of(GRAPH, Map.of("ServerProfile", profiles), List.of(), 1);
	}

	private static Outlook outlook(Sandbox sandbox, Instant now, StackEvent... events) {
		List<SandboxEvent> timeline = new ArrayList<>();
		for (StackEvent event : events) {
			timeline.add(new StackEventRecorded(timeline.size() + 1, event));
		}
		List<ResourceOutlook> resources = GRAPH.nodes()
			.stream()
			.map((node) -> ResourceOutlook.of(node,
					StackResource.of(timeline)
						.stream()
						.filter((told) -> told.logicalId().equals(node.logicalId()))
						.findFirst()
						.orElse(null),
					sandbox.state()))
			.toList();
		return new Prospect(sandbox, GRAPH, resources, TypicalTimes.seed(1), now).outlook();
	}

	private static StackEvent event(String name, String status, long second) {
		String type = name.equals("Instance") ? "AWS::EC2::Instance" : "AWS::EC2::VPC";
		return new StackEvent(name + "-" + status, T0.plusSeconds(second), name, "id-of-" + name, type, status, null);
	}

	private static RenderedTemplate rendered() {
		return new TemplateRenderer().render(TemplateOptions.of("thin-ssm", "a"), Map.of());
	}

}
