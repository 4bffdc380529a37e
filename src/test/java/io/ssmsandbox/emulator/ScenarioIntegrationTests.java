package io.ssmsandbox.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.faults.ScenarioLibrary;
import io.ssmsandbox.emulator.fixture.ScriptedAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.ssm.model.SsmException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what CloudFormation and Systems Manager report about the portal's own template in
 * each scenario of the library, through the SDK.
 */
class ScenarioIntegrationTests {

	private static final Duration LONG_ENOUGH = Duration.ofMinutes(20);

	@TempDir
	private Path data;

	private ScriptedAws aws;

	@BeforeEach
	void start() {
		this.aws = new ScriptedAws(this.data);
	}

	@AfterEach
	void stop() {
		this.aws.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					access-denied-create-role         | ServerRole    | ROLLBACK_COMPLETE | is not authorized to perform: iam:CreateRole on resource
					access-denied-create-vpc-endpoint | S\\w*Endpoint | ROLLBACK_COMPLETE | You are not authorized to perform this operation. User:
					access-denied-pass-role           | ServerProfile | ROLLBACK_COMPLETE | is not authorized to perform: iam:PassRole on resource
					access-denied-run-instances       | Instance      | ROLLBACK_COMPLETE | is not authorized to perform: ec2:RunInstances on resource
					default-key-denied                | Instance      | ROLLBACK_COMPLETE | failed to stabilize. Current state: shutting-down. Reason: Client.InternalError: Client error on launch
					ec2-request-limit                 | SSMEndpoint   | ROLLBACK_COMPLETE | Request limit exceeded. (Service: Ec2, Status Code: 503
					gateway-endpoint-limit            | S3Endpoint    | ROLLBACK_COMPLETE | The maximum number of VPC endpoints has been reached.
					image-architecture-mismatch       | Instance      | ROLLBACK_COMPLETE | The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64'
					image-gone                        | Instance      | ROLLBACK_COMPLETE | The image id '[ami-0dead0dead0dead00]' does not exist
					no-capacity                       | Instance      | ROLLBACK_COMPLETE | We currently do not have sufficient t3.small capacity in the Availability Zone you requested (ap-northeast-1a).
					profile-name-taken                | ServerProfile | ROLLBACK_COMPLETE | Instance Profile thin-ssm-ap-northeast-1-Server already exists.
					rollback-failed                   | Instance      | ROLLBACK_FAILED   | We currently do not have sufficient t3.small capacity
					two-failures                      | SSMEndpoint   | ROLLBACK_COMPLETE | Request limit exceeded.
					type-not-offered                  | Instance      | ROLLBACK_COMPLETE | Your requested instance type (t3a.small) is not supported in your requested Availability Zone (ap-northeast-1c).
					vcpu-limit                        | Instance      | ROLLBACK_COMPLETE | You have requested more vCPU capacity than your current vCPU limit of 32 allows
					vpc-limit                         | VPC           | ROLLBACK_COMPLETE | The maximum number of VPCs has been reached. (Service: Ec2, Status Code: 400
					zone-without-endpoint-service     | SSMEndpoint   | ROLLBACK_COMPLETE | The VPC endpoint service com.amazonaws.ap-northeast-1.ssm does not support the availability zone of the subnet
					""")
	void failsTheLaunch(String scenario, String resource, String status, String reason) {
		this.aws.script("scenario: " + scenario);

		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		StackEvent cause = this.aws.events(stackId)
			.stream()
			.filter((event) -> event.resourceStatusAsString().equals("CREATE_FAILED"))
			.findFirst()
			.orElseThrow();
		assertThat(cause.logicalResourceId()).matches(resource);
		assertThat(cause.resourceStatusReason()).contains(reason);
		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					access-denied-create-stack   | 403 | AccessDenied    | is not authorized to perform: cloudformation:CreateStack because no
					access-denied-get-parameters | 400 | ValidationError | AccessDenied. User doesn't have permission to call ssm:GetParameters
					credentials-expired          | 403 | ExpiredToken    | The security token included in the request is expired
					image-parameter-missing      | 400 | ValidationError | Unable to fetch parameters [/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64] from
					""")
	void refusesTheLaunch(String scenario, int status, String code, String message) {
		this.aws.script("scenario: " + scenario);

		assertThatExceptionOfType(CloudFormationException.class).isThrownBy(this.aws::launch).satisfies((error) -> {
			assertThat(error.statusCode()).isEqualTo(status);
			assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
			assertThat(error.awsErrorDetails().errorMessage()).contains(message);
		});
		this.aws.script("");
		assertThat(this.aws.cloudFormation().listStacks().stackSummaries()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "agent-cut-off-by-dns, Online", "agent-cut-off-by-endpoint, Online",
			"agent-cut-off-by-endpoint-policy,", "agent-cut-off-by-group,", "agent-cut-off-by-role,",
			"agent-never-connects," })
	void neverConnectsTheAgentOfACompleteStack(String scenario, String pingStatus) {
		this.aws.script("scenario: " + scenario);

		String stackId = this.aws.launch();
		this.aws.advance(Duration.ofHours(3));

		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
		assertThat(this.aws.isConnected(stackId)).isFalse();
		assertThat(this.aws.pingStatus()).isEqualTo((pingStatus != null) ? List.of(pingStatus) : List.of());
	}

	@Test
	void connectsTheAgentLate() {
		this.aws.script("scenario: agent-lost-boot-race");

		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
		assertThat(this.aws.isConnected(stackId)).isFalse();
		this.aws.advance(LONG_ENOUGH);
		assertThat(this.aws.isConnected(stackId)).isTrue();
	}

	@Test
	void connectsTheLateAgentByAReboot() {
		this.aws.script("scenario: agent-lost-boot-race");
		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		this.aws.ec2().rebootInstances((reboot) -> reboot.instanceIds(this.aws.instanceId(stackId)));
		assertThat(this.aws.isConnected(stackId)).isFalse();
		this.aws.advance(Duration.ofMinutes(1));

		assertThat(this.aws.isConnected(stackId)).isTrue();
		assertThat(this.aws.pingStatus()).containsExactly("Online");
		assertThat(console(stackId)).containsOnlyOnce("Credentials ready");
	}

	@Test
	void writesNoAnswerToTheConsoleBeforeTheAgentIsHeard() {
		this.aws.script("scenario: agent-lost-boot-race");
		String stackId = this.aws.launch();

		this.aws.advance(LONG_ENOUGH);
		assertThat(console(stackId)).contains("Starting credentials refresher loop")
			.contains("(emulator) a scripted fault silences the agent")
			.doesNotContain("Credentials ready", "Control channel is open");
		this.aws.advance(LONG_ENOUGH);
		assertThat(console(stackId)).containsOnlyOnce("Credentials ready").containsOnlyOnce("Control channel is open");
	}

	@Test
	void losesTheAgent() {
		this.aws.script("scenario: agent-disconnects");

		String stackId = this.aws.launch();
		this.aws.advance(Duration.ofMinutes(10));
		assertThat(this.aws.isConnected(stackId)).isTrue();
		assertThat(this.aws.pingStatus()).containsExactly("Online");
		this.aws.advance(LONG_ENOUGH);

		assertThat(this.aws.isConnected(stackId)).isFalse();
		assertThat(this.aws.pingStatus()).containsExactly("ConnectionLost");

		this.aws.ec2().rebootInstances((reboot) -> reboot.instanceIds(this.aws.instanceId(stackId)));
		this.aws.advance(Duration.ofMinutes(1));
		assertThat(this.aws.isConnected(stackId)).isTrue();
	}

	@Test
	void noRebootFindsAnAgentThatIsNeverHeard() {
		this.aws.script("scenario: agent-never-connects");
		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		this.aws.ec2().rebootInstances((reboot) -> reboot.instanceIds(this.aws.instanceId(stackId)));
		this.aws.advance(LONG_ENOUGH);

		assertThat(this.aws.isConnected(stackId)).isFalse();
	}

	@Test
	void failsTheLaunchOfAnInstanceThatIsTerminatedMeanwhile() {
		String stackId = launchUntilPending("Instance");

		this.aws.ec2().terminateInstances((terminate) -> terminate.instanceIds(this.aws.instanceId(stackId)));
		this.aws.advance(LONG_ENOUGH);

		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
		assertThat(this.aws.events(stackId)).anyMatch((event) -> event.logicalResourceId().equals("Instance")
				&& event.resourceStatusAsString().equals("CREATE_FAILED")
				&& event.resourceStatusReason().contains("Reason: Client.UserInitiatedShutdown"));
	}

	@Test
	void failsTheLaunchOfAnEndpointThatIsDeletedMeanwhile() {
		String stackId = launchUntilPending("SSMEndpoint");
		String endpointId = this.aws.cloudFormation()
			.describeStackResource((request) -> request.stackName(stackId).logicalResourceId("SSMEndpoint"))
			.stackResourceDetail()
			.physicalResourceId();

		this.aws.ec2().deleteVpcEndpoints((delete) -> delete.vpcEndpointIds(endpointId));
		this.aws.advance(LONG_ENOUGH);

		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
	}

	private String console(String stackId) {
		String output = this.aws.ec2()
			.getConsoleOutput((get) -> get.instanceId(this.aws.instanceId(stackId)).latest(true))
			.output();
		return new String(Base64.getDecoder().decode(output), StandardCharsets.UTF_8);
	}

	/** Advances second by second until the resource has its id. */
	private String launchUntilPending(String logicalId) {
		String stackId = this.aws.launch();
		while (this.aws.events(stackId)
			.stream()
			.noneMatch((event) -> event.logicalResourceId().equals(logicalId)
					&& "Resource creation Initiated".equals(event.resourceStatusReason()))) {
			this.aws.advance(Duration.ofSeconds(1));
		}
		return stackId;
	}

	@Test
	void takesLongerOverEndpoints() {
		this.aws.script("scenario: endpoint-slow");

		String stackId = this.aws.launch();
		this.aws.advance(Duration.ofMinutes(15));
		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
		this.aws.advance(Duration.ofMinutes(5));

		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
	}

	@Test
	void leavesTheInstanceInProgressWhenItsProfileIsInvalid() {
		this.aws.script("scenario: invalid-instance-profile");

		String stackId = this.aws.launch();
		this.aws.advance(Duration.ofHours(2));

		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
		assertThat(instanceEvents(stackId)).singleElement()
			.satisfies((event) -> assertThat(event.physicalResourceId()).isEmpty());
		this.aws.advance(Duration.ofHours(2));
		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
		assertThat(instanceEvents(stackId).get(1).resourceStatusReason())
			.contains("Value (thin-ssm-ap-northeast-1-Server) for parameter iamInstanceProfile.name is invalid. "
					+ "Invalid IAM Instance Profile name");
	}

	@ParameterizedTest
	@CsvSource({ "delete-blocked-by-interface, DELETE_FAILED", "delete-blocked-once, DELETE_COMPLETE" })
	void blocksTheDeletion(String scenario, String inTheEnd) {
		this.aws.script("scenario: " + scenario);
		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		delete("teardown-1");
		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("DELETE_FAILED");
		assertThat(this.aws.stack(stackId).stackStatusReason()).contains("[PrivateSubnet]");
		assertThat(this.aws.events(stackId))
			.filteredOn((event) -> event.resourceStatusAsString().equals("DELETE_FAILED"))
			.first()
			.satisfies((event) -> assertThat(event.resourceStatusReason())
				.contains("The subnet '" + event.physicalResourceId() + "' has dependencies and cannot be deleted."));

		delete("teardown-2");
		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo(inTheEnd);
	}

	@Test
	void losesTheAnswerToALaunchThatTookEffect() {
		this.aws.script("scenario: launch-answer-lost");

		assertThatExceptionOfType(SdkClientException.class).isThrownBy(this.aws::launch);

		String stackId = this.aws.launch();
		assertThat(this.aws.cloudFormation().listStacks().stackSummaries()).singleElement()
			.satisfies((only) -> assertThat(only.stackId()).isEqualTo(stackId));
	}

	@Test
	void throttlesCloudFormation() {
		this.aws.script("scenario: cloudformation-throttles");

		assertThat(IntStream.range(0, 6).filter((call) -> isRefused("Throttling"))).containsExactly(4, 5);
		this.aws.advance(Duration.ofSeconds(1));
		assertThat(IntStream.range(0, 3).filter((call) -> isRefused("Throttling"))).containsExactly(2);
	}

	@Test
	void failsInsideCloudFormationNowAndThen() {
		this.aws.script("scenario: cloudformation-internal-failure");

		assertThat(IntStream.range(0, 100).filter((call) -> isRefused("InternalFailure")).count()).isBetween(20L, 46L);
	}

	@Test
	void findsSystemsManagerDown() {
		this.aws.script("scenario: ssm-unavailable");

		assertThatExceptionOfType(SsmException.class).isThrownBy(this.aws::pingStatus)
			.satisfies((error) -> assertThat(error.statusCode()).isEqualTo(503));
	}

	@Test
	void everyScenarioIsListedAndDocumented() throws IOException {
		List<String> documented = Files.readAllLines(Path.of("docs/emulator/faults.md"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(3, line.indexOf('`', 3)))
			.toList();
		List<String> files;
		try (var folder = Files.list(Path.of("src/main/resources/emulator/scenarios"))) {
			files = folder.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("index"))
				.map((name) -> name.replace(".yaml", ""))
				.sorted()
				.toList();
		}

		assertThat(ScenarioLibrary.names()).hasSizeGreaterThanOrEqualTo(20).isEqualTo(files);
		assertThat(documented).containsAll(ScenarioLibrary.names());
	}

	private boolean isRefused(String code) {
		try {
			this.aws.cloudFormation().listStacks();
			return false;
		}
		catch (AwsServiceException ex) {
			assertThat(ex.awsErrorDetails().errorCode()).isEqualTo(code);
			return true;
		}
	}

	private List<StackEvent> instanceEvents(String stackId) {
		return this.aws.events(stackId)
			.stream()
			.filter((event) -> event.logicalResourceId().equals("Instance"))
			.toList();
	}

	private void delete(String token) {
		this.aws.cloudFormation()
			.deleteStack((request) -> request.stackName(ScriptedAws.STACK).clientRequestToken(token));
		this.aws.advance(LONG_ENOUGH);
	}

}
