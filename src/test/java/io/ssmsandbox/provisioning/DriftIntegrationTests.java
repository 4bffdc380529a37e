package io.ssmsandbox.provisioning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.ssmsandbox.aws.NewStack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.emulator.Emulator;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.LaunchDraft;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.OrphanStacks;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.ResourceOutcome;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests what happens to sandboxes when their stacks are changed outside the portal. Ready
 * sandboxes are not polled here, so only the inventory check can detect the changes.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "portal.emulator.port=0", "portal.emulator.speed=500", "portal.emulator.vpc-quota=50",
				"portal.provisioning.emulated=PT0.1S", "portal.provisioning.ready-check=PT1H",
				"portal.region-sweep.interval=PT1S" })
@DirtiesContext
class DriftIntegrationTests {

	private static final String TOKYO = "ap-northeast-1";

	private static final Owner OWNER = new Owner("local");

	@TempDir
	private static Path dataDir;

	@Autowired
	private SandboxService service;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private OrphanStacks orphans;

	@Autowired
	private Stacks stacks;

	@Autowired
	private LeasePolicy leases;

	@Autowired
	private Emulator emulator;

	@DynamicPropertySource
	static void keepDataApart(DynamicPropertyRegistry registry) {
		registry.add("portal.data-dir", dataDir::toString);
	}

	@AfterEach
	void endAllFaults() {
		this.emulator.activateFaultScript("");
	}

	@Test
	void noticesAStackThatWasDeletedOutside() {
		Sandbox ready = ready("deleted-outside");

		this.stacks.delete(TOKYO, stackOf(ready), "by-hand");

		Sandbox gone = become(ready.id(), SandboxState.TORN_DOWN);
		Receipt receipt = this.sandboxes.receipt(gone);
		assertThat(receipt.wishes()).isEmpty();
		assertThat(receipt.clean()).isTrue();
		assertThat(receipt.count(ResourceOutcome.REMOVED)).isEqualTo(16);
	}

	@Test
	void reportsAnOrphanUntilSomebodyHasRemovedItAndTouchesItNever() {
		ready("neighbour");
		StackId orphan = this.stacks.create(TOKYO,
				new NewStack(new StackName("ssm-sandbox-orphan"),
						"Resources: {Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}}", Map.of(),
						Map.of("ssm-sandbox:id", SandboxId.random().toString(), "ssm-sandbox:owner", "ann"), Set.of(),
						"orphan"));

		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.orphans.findIds(TOKYO), (found) -> found.contains(orphan));
		assertThat(this.orphans.findOldest(9)).filteredOn((found) -> found.id().equals(orphan))
			.singleElement()
			.satisfies((found) -> assertThat(found.owner()).isEqualTo("ann"));
		assertThat(this.stacks.findById(TOKYO, orphan)).get()
			.satisfies((stack) -> assertThat(stack.status().name()).startsWith("CREATE_"));

		this.stacks.delete(TOKYO, orphan, "by-hand");
		await().atMost(Duration.ofSeconds(20)).until(() -> this.orphans.findIds(TOKYO), Set::isEmpty);
	}

	@Test
	void saysWhatToDoWhenSomebodyHasProtectedTheStack() {
		Sandbox ready = ready("protected");
		protect(ready, true);

		this.service.tearDown(ready.id(), OWNER);
		Sandbox refused = become(ready.id(), SandboxState.TEARDOWN_FAILED);

		assertThat(refused.reason().cause()).satisfies((cause) -> {
			assertThat(cause.code()).isEqualTo("deletion-protected");
			assertThat(cause.detail())
				.isEqualTo("Stack [ssm-sandbox-protected] cannot be deleted while TerminationProtection is enabled");
		});
		assertThat(refused.canBeForced()).isFalse();
		protect(ready, false);
		this.service.tearDown(ready.id(), OWNER);
		become(ready.id(), SandboxState.TORN_DOWN);
	}

	@Test
	void leavesBehindWhatCannotBeDeletedWhenAnOperatorForcesIt() {
		Sandbox stuck = stuck("forced");

		this.service.forceTearDown(stuck.id(), new Owner("ops"));
		Sandbox gone = become(stuck.id(), SandboxState.TORN_DOWN);

		assertThat(this.stacks.findById(TOKYO, stackOf(stuck))).get()
			.satisfies((stack) -> assertThat(stack.status()).isEqualTo(StackStatus.DELETE_COMPLETE));
		Receipt receipt = this.sandboxes.receipt(gone);
		assertThat(receipt.wishes()).extracting(Receipt.Wish::reason)
			.containsExactly(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"),
					Message.of(SandboxMessage.TEARDOWN_FORCED, "ops"));
		assertThat(receipt.lines()).filteredOn((line) -> line.fate() == ResourceOutcome.LEFT_BEHIND)
			.extracting(Receipt.Line::type)
			.contains("AWS::EC2::Subnet", "AWS::EC2::VPC");
		assertThat(receipt.clean()).isFalse();
	}

	@Test
	void noticesThatSomebodyHasRemovedAStackWhichItCouldNot() {
		Sandbox stuck = stuck("put-right");

		this.emulator.activateFaultScript("");
		this.stacks.delete(TOKYO, stackOf(stuck), "by-hand");

		assertThat(this.sandboxes.receipt(become(stuck.id(), SandboxState.TORN_DOWN)).clean()).isTrue();
	}

	private Sandbox ready(String prefix) {
		SandboxId id = this.service
			.request(new LaunchDraft(prefix, TOKYO, "a", null, null, null, null, null).validate(this.leases, OWNER))
			.id();
		return become(id, SandboxState.READY);
	}

	/**
	 * Simulates that all deletion attempts have failed; their pauses are too long for a
	 * test.
	 */
	private Sandbox stuck(String prefix) {
		Sandbox ready = ready(prefix);
		this.emulator.activateFaultScript("scenario: delete-blocked-by-interface");
		this.service.tearDown(ready.id(), OWNER);
		become(ready.id(), (sandbox) -> sandbox.stack().status() == StackStatus.DELETE_FAILED);
		return this.sandboxes.update(ready.id(),
				(sandbox) -> sandbox.teardownFailed(TestSandboxes.cause("in use"), sandbox.lease().requestedAt()));
	}

	private void protect(Sandbox sandbox, boolean enabled) {
		try (CloudFormationClient client = CloudFormationClient.builder()
			.region(Region.of(TOKYO))
			.endpointOverride(this.emulator.endpoint())
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("by", "hand")))
			.httpClient(UrlConnectionHttpClient.create())
			.build()) {
			client.updateTerminationProtection(
					(request) -> request.stackName(stackOf(sandbox).value()).enableTerminationProtection(enabled));
		}
	}

	private Sandbox become(SandboxId id, SandboxState state) {
		return become(id, (sandbox) -> sandbox.state() == state);
	}

	private Sandbox become(SandboxId id, Predicate<Sandbox> goal) {
		return await().atMost(Duration.ofSeconds(40))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.sandboxes.get(id), goal);
	}

	private static StackId stackOf(Sandbox sandbox) {
		return Objects.requireNonNull(sandbox.stack().id());
	}

}
