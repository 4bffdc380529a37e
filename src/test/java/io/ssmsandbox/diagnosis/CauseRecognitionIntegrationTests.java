package io.ssmsandbox.diagnosis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.emulator.fixture.ScriptedAws;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that the portal recognises every cause that the emulated AWS can produce.
 */
class CauseRecognitionIntegrationTests {

	private static final LaunchRequest REQUEST = TestSandboxes.aRequest("thin-ssm");

	private static final Duration LONG_ENOUGH = Duration.ofHours(4);

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
	@CsvSource({ "vpc-limit, VPC_LIMIT, QUOTA", "gateway-endpoint-limit, GATEWAY_ENDPOINT_LIMIT, QUOTA",
			"vcpu-limit, VCPU_LIMIT, QUOTA", "zone-without-endpoint-service, ENDPOINT_NOT_IN_ZONE, UNAVAILABLE_HERE",
			"type-not-offered, TYPE_NOT_IN_ZONE, UNAVAILABLE_HERE", "no-capacity, NO_CAPACITY, CAPACITY",
			"rollback-failed, NO_CAPACITY, CAPACITY",
			"image-architecture-mismatch, ARCHITECTURE_MISMATCH, CONFIGURATION",
			"image-gone, IMAGE_GONE, UNAVAILABLE_HERE", "profile-name-taken, PROFILE_NAME_TAKEN, NAME_TAKEN",
			"invalid-instance-profile, PROFILE_NOT_FOUND, AWS_INTERNAL",
			"default-key-denied, DISK_KEY_DENIED, ACCOUNT_STATE",
			"access-denied-pass-role, PASS_ROLE_DENIED, PERMISSION",
			"access-denied-create-role, CREATE_ROLE_DENIED, PERMISSION",
			"access-denied-run-instances, RUN_INSTANCES_DENIED, PERMISSION",
			"access-denied-create-vpc-endpoint, DENIED, PERMISSION",
			"ec2-request-limit, TOO_MANY_REQUESTS, AWS_INTERNAL", "two-failures, TOO_MANY_REQUESTS, AWS_INTERNAL" })
	void isRecognisedByTheStacksReason(String scenario, CauseCode code, CauseCategory category) {
		this.aws.script("scenario: " + scenario);

		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		assertCause(firstFailure(stackId, "CREATE_FAILED"), code, category);
	}

	@ParameterizedTest
	@CsvSource({ "access-denied-create-stack, CREATE_STACK_DENIED, PERMISSION",
			"access-denied-get-parameters, READ_PARAMETER_DENIED, PERMISSION",
			"image-parameter-missing, IMAGE_PARAMETER_MISSING, UNAVAILABLE_HERE" })
	void isRecognisedByTheRefusalOfTheStack(String scenario, CauseCode code, CauseCategory category) {
		this.aws.script("scenario: " + scenario);

		CloudFormationException refusal = catchThrowableOfType(CloudFormationException.class, this.aws::launch);

		assertCause(CauseRecognition.recogniseCause(refusal.awsErrorDetails().errorMessage(), null, REQUEST), code,
				category);
	}

	@Test
	void isRecognisedWhenTheInstanceIsTerminated() {
		String stackId = this.aws.launch();
		while (this.aws.events(stackId)
			.stream()
			.noneMatch((event) -> event.logicalResourceId().equals("Instance")
					&& "Resource creation Initiated".equals(event.resourceStatusReason()))) {
			this.aws.advance(Duration.ofSeconds(1));
		}

		this.aws.ec2().terminateInstances((terminate) -> terminate.instanceIds(this.aws.instanceId(stackId)));
		this.aws.advance(LONG_ENOUGH);

		assertCause(firstFailure(stackId, "CREATE_FAILED"), CauseCode.INSTANCE_ENDED, CauseCategory.CONFIGURATION);
	}

	@Test
	void isRecognisedByTheReasonOfAFailedDeletion() {
		this.aws.script("scenario: delete-blocked-by-interface");
		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		this.aws.cloudFormation().deleteStack((delete) -> delete.stackName(ScriptedAws.STACK));
		this.aws.advance(LONG_ENOUGH);

		assertCause(firstFailure(stackId, "DELETE_FAILED"), CauseCode.STILL_IN_USE, CauseCategory.IN_USE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					User: arn:aws:iam::1:role/portal is not authorized to perform: ec2:RunInstances on resource: * with an explicit deny in a service control policy | DENIED_BY_ORGANISATION | ORGANISATION_POLICY
					User: arn:aws:iam::1:role/portal is not authorized to perform: iam:CreateRole because no permissions boundary allows the iam:CreateRole action | DENIED_BY_ORGANISATION | ORGANISATION_POLICY
					User: arn:aws:iam::1:role/portal is not authorized to perform: ec2:RunInstances on resource: * because no identity-based policy allows the ec2:RunInstances action | RUN_INSTANCES_DENIED | PERMISSION
					The security token included in the request is expired | CREDENTIALS_REFUSED | CREDENTIALS
					""")
	void isDistinguishedFromMissingPermissionsOfThePortal(String words, CauseCode code, CauseCategory category) {
		assertCause(CauseRecognition.recogniseCause(words, "Instance", REQUEST), code, category);
	}

	@Test
	void isRecognisedByTheErrorCodeWhenTheTextIsUnknown() {
		AwsRefusedException refusal = new AwsRefusedException("UnauthorizedOperation", "No.", true,
				new RuntimeException());

		Cause cause = CauseRecognition.recogniseCause(refusal, REQUEST);

		assertCause(cause, CauseCode.DENIED, CauseCategory.PERMISSION);
		assertThat(cause.detail()).isEqualTo("No.");
	}

	@Test
	void isRecognisedByThePlacementError() {
		FieldError zone = FieldError.of("availabilityZone", RequestMessage.ZONE_UNSUPPORTED,
				List.of(Message.of(RequestMessage.ZONE_LACKS_SERVICE, "ssm", "ap-northeast-1a")), List.of("c"));
		FieldError type = FieldError.of("instanceType", RequestMessage.IMAGE_DOES_NOT_FIT_TYPE, "al2023", "x86_64",
				"t4g.small", "t3.small");
		FieldError other = FieldError.of("lease", RequestMessage.LEASE_INVALID);

		assertCause(CauseRecognition.recogniseCause(new InvalidLaunchException(List.of(zone)), REQUEST),
				CauseCode.ENDPOINT_NOT_IN_ZONE, CauseCategory.UNAVAILABLE_HERE);
		assertCause(CauseRecognition.recogniseCause(new InvalidLaunchException(List.of(type)), REQUEST),
				CauseCode.ARCHITECTURE_MISMATCH, CauseCategory.CONFIGURATION);
		assertCause(CauseRecognition.recogniseCause(new InvalidLaunchException(List.of(other)), REQUEST),
				CauseCode.PLACEMENT_REFUSED, CauseCategory.UNAVAILABLE_HERE);
	}

	@Test
	void isUnknownForAnyOtherText() {
		assertCause(CauseRecognition.recogniseCause("A reason that is not known yet.", "Instance", REQUEST),
				CauseCode.UNRECOGNISED, CauseCategory.UNKNOWN);
		assertCause(CauseRecognition.recogniseCause(null, "Instance", REQUEST), CauseCode.UNEXPLAINED,
				CauseCategory.UNKNOWN);
	}

	/**
	 * The cause keeps AWS's text, and its own text names the requested values.
	 */
	@Test
	void keepsAwsTextAndTheResource() {
		Cause cause = CauseRecognition.recogniseCause("The maximum number of VPCs has been reached.", "VPC", REQUEST);

		assertThat(cause).isEqualTo(new Cause("vpc-limit",
				List.of("ap-northeast-1", "ap-northeast-1a", "t3.small", "thin-ssm", "Amazon Linux 2023"),
				"The maximum number of VPCs has been reached.", "VPC"));
		assertThat(cause.summary().inEnglish())
			.isEqualTo("All VPCs that the account may have in ap-northeast-1 are in use.");
	}

	private static void assertCause(Cause cause, CauseCode code, CauseCategory category) {
		assertThat(cause.code()).isEqualTo(code.wireName());
		assertThat(CauseCode.of(cause.code()).map(CauseCode::category)).contains(category);
	}

	private Cause firstFailure(String stackId, String status) {
		StackEvent failure = this.aws.events(stackId)
			.stream()
			.filter((event) -> event.resourceStatusAsString().equals(status))
			.findFirst()
			.orElseThrow();
		return CauseRecognition.recogniseCause(failure.resourceStatusReason(), failure.logicalResourceId(), REQUEST);
	}

}
