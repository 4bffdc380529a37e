package io.ssmsandbox.provisioning;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.ssmsandbox.aws.NewStack;
import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchDraft;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.PrefixTakenException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests the life of sandboxes from the request to the end, through the AWS SDK against
 * the emulator, on every database.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=500", "portal.emulator.vpc-quota=50",
				"portal.provisioning.emulated=PT0.1S", "portal.provisioning.ready-check=PT1S" })
@DirtiesContext
abstract class SandboxLifeContract {

	private static final String TOKYO = "ap-northeast-1";

	@TempDir
	private static Path dataDir;

	@Autowired
	private SandboxService service;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private Stacks stacks;

	@Autowired
	private LeasePolicy leases;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		registry.add("portal.data-dir", dataDir::toString);
	}

	@Test
	void launchesUntilASessionOpensAndTearsDownUntilNothingIsLeft() {
		SandboxId id = this.service.request(request("whole-life")).id();

		Sandbox ready = become(id, SandboxState.READY);
		this.service.tearDown(id, new Owner("local"));
		Sandbox tornDown = become(id, SandboxState.TORN_DOWN);

		assertThat(ready.progress().complete()).isEqualTo(16);
		assertThat(ready.stack().instanceId()).startsWith("i-");
		assertThat(phases(id)).containsExactly(SandboxState.REQUESTED, SandboxState.LAUNCHING, SandboxState.CONNECTING,
				SandboxState.READY, SandboxState.TEARING_DOWN, SandboxState.TORN_DOWN);
		assertThat(resourcesThatBecame(id, "CREATE_COMPLETE")).hasSize(16).doesNotHaveDuplicates();
		assertThat(resourcesThatBecame(id, "DELETE_COMPLETE")).hasSize(16).doesNotHaveDuplicates();
		assertThat(tornDown.isLive()).isFalse();
		assertThat(statusOf(stackIdOf(ready))).isEqualTo(StackStatus.DELETE_COMPLETE);
		assertThat(this.stacks.findByName(TOKYO, ready.stack().name())).isEmpty();
	}

	@Test
	void numbersTheTimelineDenselyAndStoresTheCompletionBeforeConnecting() {
		SandboxId id = this.service.request(request("in-order")).id();
		become(id, SandboxState.READY);

		List<SandboxEvent> events = this.sandboxes.events(id, 0, 500);

		assertThat(events).extracting(SandboxEvent::sequence)
			.containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, events.size()).boxed().toList());
		assertThat(sequenceOf(events, SandboxLifeContract::completesTheStack))
			.isLessThan(sequenceOf(events, (event) -> isPhase(event, SandboxState.CONNECTING)));
	}

	@Test
	void refusesAZoneWithoutEndpointServiceBeforeAnythingIsCreated() {
		LaunchRequest inZoneD = draft("zone-d", "d");

		assertThatExceptionOfType(InvalidLaunchException.class).isThrownBy(() -> this.service.request(inZoneD))
			.satisfies((refused) -> assertThat(refused.errors()).singleElement()
				.satisfies((error) -> assertThat(error.field()).isEqualTo("availabilityZone")));
		assertThat(this.stacks.findByName(TOKYO, new StackName("ssm-sandbox-zone-d"))).isEmpty();
	}

	@Test
	void givesAPrefixAwayOnlyOnce() {
		this.service.request(request("only-once"));

		assertThatExceptionOfType(PrefixTakenException.class)
			.isThrownBy(() -> this.service.request(request("only-once")));
	}

	@Test
	void failsWhenAStackOfThatNameIsSomebodyElses() {
		StackId foreign = this.stacks.create(TOKYO,
				new NewStack(new StackName("ssm-sandbox-not-ours"),
						"Resources: {Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}}", Map.of(),
						Map.of(), java.util.Set.of(), "foreign"));

		SandboxId id = this.service.request(request("not-ours")).id();

		Sandbox failed = become(id, SandboxState.LAUNCH_FAILED);
		assertThat(failed.reason().cause()).extracting(Cause::code).isEqualTo("stack-name-taken");
		assertThat(failed.isLive()).isFalse();
		assertThat(this.stacks.findById(TOKYO, foreign)).isPresent();
	}

	@Test
	void cleansUpAfterAFailedLaunchAndKeepsItsCause() {
		this.stacks.create(TOKYO, new NewStack(new StackName("holder"), """
				Resources:
				  Profile:
				    Type: AWS::IAM::InstanceProfile
				    Properties: {InstanceProfileName: taken-ap-northeast-1-Server, Roles: [!Ref Role]}
				  Role:
				    Type: AWS::IAM::Role
				    Properties:
				      AssumeRolePolicyDocument:
				        Version: "2012-10-17"
				        Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}]
				""", Map.of(), Map.of(), java.util.Set.of("CAPABILITY_NAMED_IAM"), "holder"));

		SandboxId id = this.service.request(request("taken")).id();

		Sandbox failed = become(id, (sandbox) -> sandbox.state() == SandboxState.LAUNCH_FAILED && !sandbox.isLive());
		assertThat(failed.reason().cause()).extracting(Cause::code, Cause::resource)
			.containsExactly("profile-name-taken", "ServerProfile");
		assertThat(failed.stack().status()).isEqualTo(StackStatus.DELETE_COMPLETE);
		assertThat(this.stacks.findByName(TOKYO, failed.stack().name())).isEmpty();
	}

	@Test
	void tearsDownAStackThatIsBeingCreated() {
		SandboxId id = this.service.request(request("change-of-mind")).id();
		Sandbox launching = become(id, (sandbox) -> sandbox.stack().id() != null);

		this.service.tearDown(id, new Owner("local"));

		become(id, SandboxState.TORN_DOWN);
		assertThat(statusOf(stackIdOf(launching))).isEqualTo(StackStatus.DELETE_COMPLETE);
	}

	@Test
	void tearsDownWhenTheLeaseEnds() {
		SandboxId id = this.service.request(request("short-lease")).id();
		become(id, SandboxState.READY);

		this.service.extendLease(id, Instant.now().plusSeconds(2), new Owner("local"));

		assertThat(become(id, SandboxState.TORN_DOWN).reason().message())
			.satisfies((reason) -> assertThat(reason.is(SandboxMessage.LEASE_ENDED)).isTrue());
	}

	@Test
	void endsWithAStackThatWasDeletedOutsideThePortal() {
		SandboxId id = this.service.request(request("vanishing")).id();
		Sandbox ready = become(id, SandboxState.READY);

		this.stacks.delete(TOKYO, stackIdOf(ready), "by-hand");

		assertThat(become(id, SandboxState.TORN_DOWN).reason().message())
			.isEqualTo(Message.of(SandboxMessage.DELETED_OUTSIDE));
	}

	private LaunchRequest request(String prefix) {
		return draft(prefix, "a");
	}

	private LaunchRequest draft(String prefix, String zone) {
		return new LaunchDraft(prefix, TOKYO, zone, null, null, null, null, null).validate(this.leases,
				new Owner("local"));
	}

	private Sandbox become(SandboxId id, SandboxState state) {
		return become(id, (sandbox) -> sandbox.state() == state);
	}

	private Sandbox become(SandboxId id, Predicate<Sandbox> goal) {
		return await().atMost(Duration.ofSeconds(40))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.sandboxes.get(id), goal);
	}

	private StackStatus statusOf(StackId id) {
		return this.stacks.findById(TOKYO, id).map(Stack::status).orElseThrow();
	}

	private static StackId stackIdOf(Sandbox sandbox) {
		StackId id = sandbox.stack().id();
		assertThat(id).isNotNull();
		return id;
	}

	private List<SandboxState> phases(SandboxId id) {
		return this.sandboxes.events(id, 0, 500)
			.stream()
			.filter(PhaseEntered.class::isInstance)
			.map((event) -> ((PhaseEntered) event).phase())
			.toList();
	}

	private List<String> resourcesThatBecame(SandboxId id, String status) {
		return this.sandboxes.events(id, 0, 500)
			.stream()
			.filter(StackEventRecorded.class::isInstance)
			.map((event) -> ((StackEventRecorded) event).event())
			.filter((event) -> !event.isStackEvent() && event.resourceStatus().equals(status))
			.map((event) -> event.logicalResourceId())
			.toList();
	}

	private static long sequenceOf(List<SandboxEvent> events, Predicate<SandboxEvent> condition) {
		return events.stream().filter(condition).findFirst().orElseThrow().sequence();
	}

	private static boolean completesTheStack(SandboxEvent event) {
		return event instanceof StackEventRecorded recorded && recorded.event().isStackEvent()
				&& recorded.event().resourceStatus().equals("CREATE_COMPLETE");
	}

	private static boolean isPhase(SandboxEvent event, SandboxState phase) {
		return event instanceof PhaseEntered entered && entered.phase() == phase;
	}

}
