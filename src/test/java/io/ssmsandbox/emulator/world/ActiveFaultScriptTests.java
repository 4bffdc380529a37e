package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.faults.FaultScript;
import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.InstanceLifecycle;
import io.ssmsandbox.emulator.stack.StackEvent;
import io.ssmsandbox.emulator.stack.StackStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActiveFaultScriptTests {

	private static final WorldSettings REAL_TIME = new WorldSettings(1, 5);

	private static final String THING = "A: { Type: Test::Thing, Properties: { Seconds: 10 } }";

	private final TestWorld test = new TestWorld();

	@Test
	void refusesAtOnceInAwsWords() {
		script("""
				resources:
				  - resource: A
				    fails: { says: "No ${LogicalId} in ${AWS::Region}.", service: Ec2, status: 400, code: InvalidRequest }
				""");

		Stack stack = created("s");

		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
		assertThat(failure(stack).reason()).matches("Resource handler returned message: \"No A in ap-northeast-1\\. "
				+ "\\(Service: Ec2, Status Code: 400, Request ID: [0-9a-f-]{36}\\)\" "
				+ "\\(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: InvalidRequest\\)");
		assertThat(failure(stack).physicalId()).isNull();
	}

	@Test
	void failsInTheMiddleAndDeletesItsResources() {
		script("resources: [{ fails: { says: '${PhysicalId} broke', after: 60% } }]");

		Stack stack = created("s");

		assertThat(TestWorld.history(stack)).contains("3.0 A CREATE_IN_PROGRESS",
				"5.0 A CREATE_IN_PROGRESS: Resource creation Initiated", "15.0 A DELETE_COMPLETE");
		assertThat(failure(stack)).satisfies((event) -> {
			assertThat(event.timestamp()).isEqualTo(TestWorld.START.plusSeconds(9));
			assertThat(event.reason()).isEqualTo(event.physicalId() + " broke");
		});
		assertThat(this.test.things.existing).isEmpty();
	}

	@Test
	void keepsTryingWithoutMakingAnything() {
		script("resources: [{ fails: { says: no, after: PT1H } }]");

		Stack stack = created("s");

		assertThat(stack.status()).isEqualTo(StackStatus.CREATE_IN_PROGRESS);
		assertThat(this.test.things.existing).isEmpty();
		this.test.pass(3600);
		assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
	}

	@Test
	void slowsDownTheNextOnly() {
		script("resources: [{ slow: 3x, next: 1 }]");

		Stack slow = created("slow");
		Stack usual = created("usual");

		assertThat(lifetime(slow)).isEqualTo(Duration.ofSeconds(34));
		assertThat(lifetime(usual)).isEqualTo(Duration.ofSeconds(14));
	}

	@Test
	void blocksADeletionAsOftenAsItSays() {
		script("resources: [{ blocked: in use, next: 2 }, { slow-delete: PT1M }]");
		Stack stack = created("s");

		for (int attempt = 0; attempt < 2; attempt++) {
			this.test.delete(stack);
			this.test.pass(100);
			assertThat(stack.status()).isEqualTo(StackStatus.DELETE_FAILED);
		}
		this.test.delete(stack);
		this.test.pass(60);
		assertThat(stack.status()).isEqualTo(StackStatus.DELETE_IN_PROGRESS);
		this.test.pass(40);
		assertThat(stack.status()).isEqualTo(StackStatus.DELETE_COMPLETE);
	}

	@Test
	void createsAResourceWithOtherPropertiesThanItsTemplate() {
		script("resources: [{ properties: { FailsWith: 'the ${Seconds} of ${AWS::StackName}' } }]");

		Stack stack = created("s");

		assertThat(failure(stack).reason()).isEqualTo("the 10 of s");
		assertThat(failure(stack).properties()).isEqualTo("{\"Seconds\":\"10\"}");
	}

	@Test
	void matchesOnlyTheNamedResources() {
		script("resources: [{ stack: other*, fails: x }, { region: us-*, fails: x }, { resource: B, fails: x }]");

		assertThat(created("s").status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		assertThat(created("other-s").status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
	}

	@Test
	void countsTheSameInAReplay() {
		script("resources: [{ fails: x, next: 2 }]");
		created("first");
		TestWorld reborn = this.test.reborn(REAL_TIME);

		for (TestWorld each : List.of(this.test, reborn)) {
			assertThat(created(each, "second").status()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
			assertThat(created(each, "third").status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		}
	}

	@Test
	void theSameScriptAgainIsNoChange() {
		script("resources: [{ fails: x, next: 1 }]");
		created("first");
		script("resources: [{ fails: x, next: 1 }]");

		assertThat(created("second").status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		assertThat(this.test.remembered).extracting((change) -> change.kind()).containsOnlyOnce("script-faults");
	}

	@Test
	void keepsCallRulesOutOfTheWorld() {
		script("calls: [{ delay: PT1S }]");

		assertThat(this.test.remembered).isEmpty();
	}

	@Test
	void silencesAgentsForAWhile() {
		World world = EmulatedSandbox.world();
		Instance instance = new Instance("i-1", "vpc-1", "subnet-1", "ap-northeast-1a", "eni-1", "10.0.0.1", "ami-1",
				"t3.small", "x86_64",
				new InstanceLifecycle(Instance.State.RUNNING, TestWorld.START, TestWorld.START, List.of(), null, null,
						2),
				null, List.of(), null, true, "/dev/xvda", "vol-1", Map.of("aws:cloudformation:stack-name", "s"));
		world.replaceFaultScript(FaultScript.read("resources: [{ stack: s, agent: { late: PT10M } }]"));

		AgentSilencePeriod late = world.faults().silenceOf(instance, "ap-northeast-1").orElseThrow();

		assertThat(late.covers(after(0))).isTrue();
		assertThat(late.covers(after(299))).isTrue();
		assertThat(late.covers(after(300))).isFalse();
		world.replaceFaultScript(FaultScript.read("resources: [{ stack: s, agent: { lost-after: PT10M } }]"));
		AgentSilencePeriod lost = world.faults().silenceOf(instance, "ap-northeast-1").orElseThrow();
		assertThat(lost.covers(after(299))).isFalse();
		assertThat(lost.covers(after(300))).isTrue();
		world.replaceFaultScript(FaultScript.read("resources: [{ stack: t, agent: never }]"));
		assertThat(world.faults().silenceOf(instance, "ap-northeast-1")).isEmpty();
	}

	private static Instant after(int seconds) {
		return TestWorld.START.plusSeconds(seconds);
	}

	private void script(String text) {
		this.test.world.replaceFaultScript(FaultScript.read(text));
	}

	private Stack created(String name) {
		return created(this.test, name);
	}

	private static Stack created(TestWorld world, String name) {
		Stack stack = world.create(name, THING);
		world.pass(100);
		return stack;
	}

	private static StackEvent failure(Stack stack) {
		return stack.events()
			.stream()
			.filter((event) -> event.status().equals("CREATE_FAILED"))
			.findFirst()
			.orElseThrow();
	}

	private static Duration lifetime(Stack stack) {
		return Duration.between(stack.createdAt(), stack.events().get(stack.events().size() - 1).timestamp());
	}

}
