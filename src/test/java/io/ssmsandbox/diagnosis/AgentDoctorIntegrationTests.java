package io.ssmsandbox.diagnosis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.aws.AwsGateways;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.TestBudgets;
import io.ssmsandbox.emulator.fixture.ScriptedAws;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.model.InstanceProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the diagnosis finds each problem on an emulated AWS with exactly that
 * problem, and that the suggested remedy works.
 */
class AgentDoctorIntegrationTests {

	private static final Duration COMPLETE = Duration.ofMinutes(20);

	@TempDir
	private Path data;

	private ScriptedAws aws;

	private AwsGateways gateways;

	private AgentDoctor doctor;

	private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));

	private String instance;

	@BeforeEach
	void start() {
		this.aws = new ScriptedAws(this.data);
		this.gateways = new AwsGateways(this.aws.endpoint(), this.clock);
		this.doctor = new AgentDoctor(this.gateways.agents(), this.gateways.machines(), this.gateways.networks(),
				this.gateways.profiles(), this.clock);
	}

	@AfterEach
	void stop() {
		this.doctor.destroy();
		this.gateways.close();
		this.aws.close();
	}

	@ParameterizedTest
	@CsvSource({ "agent-cut-off-by-dns, PRIVATE_DNS", "agent-cut-off-by-endpoint, ENDPOINTS",
			"agent-cut-off-by-endpoint-policy, ENDPOINT_POLICY", "agent-cut-off-by-group, INGRESS",
			"agent-cut-off-by-role, ROLE_POLICY", "agent-lost-boot-race, HIBERNATION",
			"agent-never-connects, HIBERNATION" })
	void findsTheProblem(String scenario, AgentProblem culprit) {
		Sandbox sandbox = launch("scenario: " + scenario);

		DiagnosisReport diagnosisReport = this.doctor.diagnose(sandbox);

		assertThat(diagnosisReport.connected()).isFalse();
		assertThat(diagnosisReport.culprit().map(Finding::suspect)).contains(culprit);
		assertThat(diagnosisReport.findings()).filteredOn((finding) -> finding.verdict() == Finding.Verdict.UNKNOWN)
			.isEmpty();
		assertThat(diagnosisReport.helpedByReboot()).isEqualTo(culprit == AgentProblem.HIBERNATION);
	}

	@Test
	void findsTheRulesOfTheInstancesGroupThatAreMissing() {
		Sandbox sandbox = launch("""
				resources:
				  - resource: SG
				    properties:
				      SecurityGroupEgress:
				        - { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }
				""");

		assertThat(this.doctor.diagnose(sandbox).culprit().map(Finding::suspect)).contains(AgentProblem.EGRESS);
	}

	@Test
	void findsThatDnsOfTheVpcIsOff() {
		Sandbox sandbox = launch("""
				resources:
				  - resource: SSM*Endpoint
				    properties: { PrivateDnsEnabled: false }
				  - resource: EC2*Endpoint
				    properties: { PrivateDnsEnabled: false }
				  - resource: VPC
				    properties: { EnableDnsHostnames: false }
				""");

		assertThat(this.doctor.diagnose(sandbox).culprit().map(Finding::suspect)).contains(AgentProblem.VPC_DNS);
	}

	@Test
	void doubtsAPolicyThatItCannotJudgeAndStillOffersTheReboot() {
		Sandbox sandbox = launch("""
				resources:
				  - resource: SSMEndpoint
				    properties:
				      PolicyDocument:
				        Version: "2012-10-17"
				        Statement:
				          - { Effect: Allow, Principal: "*", Action: "ssm:*", Resource: "*" }
				  - type: AWS::EC2::Instance
				    agent: never
				""");

		DiagnosisReport diagnosisReport = this.doctor.diagnose(sandbox);

		assertThat(diagnosisReport.culprit().map(Finding::suspect)).contains(AgentProblem.ENDPOINT_POLICY);
		assertThat(causes(diagnosisReport)).contains(CauseCode.AGENT_ENDPOINT_POLICY_NARROWED.key(),
				CauseCode.AGENT_MAY_WAIT.key());
		assertThat(diagnosisReport.helpedByReboot()).isTrue();
	}

	@Test
	void findsThatTheInstanceHasLostItsRole() {
		Sandbox sandbox = launch("scenario: agent-never-connects");
		InstanceProfile profile = this.aws.iam().listInstanceProfiles().instanceProfiles().get(0);
		this.aws.iam()
			.removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(profile.instanceProfileName())
				.roleName(profile.roles().get(0).roleName()));

		assertThat(this.doctor.diagnose(sandbox).culprit().map(Finding::suspect)).contains(AgentProblem.PROFILE);
	}

	@Test
	void reportsAConnectedAgent() {
		Sandbox sandbox = launch("");

		assertThat(this.doctor.diagnose(sandbox).connected()).isTrue();
	}

	@Test
	void findsAnInstanceThatDoesNotRun() {
		Sandbox sandbox = launch("");
		this.aws.ec2().terminateInstances((terminate) -> terminate.instanceIds(this.instance));
		this.aws.advance(Duration.ofMinutes(10));

		assertThat(this.doctor.diagnose(sandbox).culprit().map(Finding::suspect)).contains(AgentProblem.INSTANCE);
	}

	@Test
	void rebootReconnectsAHibernatingAgent() {
		Sandbox sandbox = launch("scenario: agent-lost-boot-race");
		assertThat(this.doctor.diagnose(sandbox).helpedByReboot()).isTrue();

		this.gateways.machines().reboot("ap-northeast-1", this.instance);
		this.aws.advance(Duration.ofMinutes(3));
		assertThat(this.doctor.diagnose(sandbox).connected()).as("remembered").isFalse();
		this.clock.advance(Duration.ofMinutes(3));

		assertThat(this.doctor.diagnose(sandbox).connected()).isTrue();
	}

	@Test
	void leavesChecksWithoutPermissionUnknown() {
		Sandbox sandbox = launch("scenario: agent-never-connects");
		this.aws.script("""
				resources:
				  - type: AWS::EC2::Instance
				    agent: never
				calls:
				  - operation: DescribeSecurityGroupRules
				    error: AccessDenied
				""");

		DiagnosisReport diagnosisReport = this.doctor.diagnose(sandbox);

		assertThat(diagnosisReport.culprit()).isEmpty();
		assertThat(diagnosisReport.findings()).extracting(Finding::suspect)
			.contains(AgentProblem.PRIVATE_DNS, AgentProblem.ENDPOINT_POLICY, AgentProblem.ROLE_POLICY);
		assertThat(diagnosisReport.findings()).filteredOn((finding) -> finding.suspect() == AgentProblem.EGRESS)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.verdict()).isEqualTo(Finding.Verdict.UNKNOWN);
				assertThat(finding.cause().is(AwsMessage.DENIED)).isTrue();
				assertThat(finding.cause().arguments()).startsWith("ec2:DescribeSecurityGroupRules");
			});
	}

	@Test
	void sharesACompleteReport() {
		Sandbox sandbox = launch("scenario: agent-never-connects");

		DiagnosisReport first = this.doctor.diagnose(sandbox);

		assertThat(this.doctor.diagnose(sandbox)).isSameAs(first);
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.doctor.diagnose(sandbox)).isNotSameAs(first);
	}

	@Test
	void asksAgainAfterAnIncompleteReport() {
		Sandbox sandbox = launch("scenario: agent-never-connects");
		this.aws.script("""
				resources:
				  - type: AWS::EC2::Instance
				    agent: never
				calls:
				  - operation: DescribeSecurityGroupRules
				    next: 1
				    error: AccessDenied
				""");
		DiagnosisReport first = this.doctor.diagnose(sandbox);

		assertThat(first.isComplete()).isFalse();
		assertThat(this.doctor.diagnose(sandbox).isComplete()).isTrue();
	}

	@Test
	void makesNoCallThatIsReservedForWork() {
		Sandbox sandbox = launch("scenario: agent-never-connects");
		CallBudget spent = TestBudgets.of(0.5, this.clock);
		TestBudgets.spend(spent, BudgetTarget.others("ap-northeast-1"), 8);

		try (AwsGateways poor = new AwsGateways(this.aws.endpoint(), spent, this.clock)) {
			AgentDoctor idle = new AgentDoctor(poor.agents(), poor.machines(), poor.networks(), poor.profiles(),
					this.clock);
			assertThatExceptionOfType(NoCallToSpareException.class).isThrownBy(() -> idle.diagnose(sandbox));
			idle.destroy();
		}
	}

	private static List<String> causes(DiagnosisReport diagnosisReport) {
		return diagnosisReport.findings()
			.stream()
			.map(Finding::cause)
			.filter(Objects::nonNull)
			.map(Message::code)
			.toList();
	}

	private Sandbox launch(String script) {
		this.aws.script(script);
		String stackId = this.aws.launch();
		this.aws.advance(COMPLETE);
		assertThat(this.aws.stack(stackId).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
		this.instance = this.aws.instanceId(stackId);
		return TestSandboxes.launching()
			.recordEvents(List.of(new StackEvent("event", TestSandboxes.T0, "Instance", this.instance,
					"AWS::EC2::Instance", "CREATE_COMPLETE", null)))
			.connecting(TestSandboxes.T0);
	}

}
