package io.ssmsandbox.diagnosis;

import java.nio.file.Path;
import java.time.Duration;

import io.ssmsandbox.emulator.fixture.ScriptedAws;
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
 * Every cause that an AWS can be made to produce is known by what that AWS says.
 */
class KnownCauseIntegrationTests {

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
	@CsvSource({ "vpc-limit, VPC_LIMIT", "gateway-endpoint-limit, GATEWAY_ENDPOINT_LIMIT", "vcpu-limit, VCPU_LIMIT",
			"zone-without-endpoint-service, ENDPOINT_NOT_IN_ZONE", "type-not-offered, TYPE_NOT_IN_ZONE",
			"no-capacity, NO_CAPACITY", "rollback-failed, NO_CAPACITY",
			"image-architecture-mismatch, ARCHITECTURE_MISMATCH", "image-gone, IMAGE_GONE",
			"profile-name-taken, PROFILE_NAME_TAKEN", "invalid-instance-profile, INVALID_PROFILE",
			"default-key-denied, DISK_KEY_DENIED", "access-denied-pass-role, PASS_ROLE_DENIED",
			"access-denied-create-role, CREATE_ROLE_DENIED", "access-denied-run-instances, RUN_INSTANCES_DENIED",
			"access-denied-create-vpc-endpoint, DENIED", "ec2-request-limit, TOO_MANY_REQUESTS",
			"two-failures, TOO_MANY_REQUESTS" })
	void isKnownByWhatTheStackTells(String scenario, KnownCause cause) {
		this.aws.script("scenario: " + scenario);

		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		assertThat(KnownCause.of(firstFailure(stackId, "CREATE_FAILED"))).contains(cause);
	}

	@ParameterizedTest
	@CsvSource({ "access-denied-create-stack, CREATE_STACK_DENIED",
			"access-denied-get-parameters, READ_PARAMETER_DENIED", "image-parameter-missing, IMAGE_PARAMETER_MISSING" })
	void isKnownByHowTheStackIsRefused(String scenario, KnownCause cause) {
		this.aws.script("scenario: " + scenario);

		CloudFormationException refusal = catchThrowableOfType(CloudFormationException.class, this.aws::launch);

		assertThat(KnownCause.of(refusal.awsErrorDetails().errorMessage())).contains(cause);
	}

	@Test
	void isKnownWhereSomebodyEndsTheInstance() {
		String stackId = this.aws.launch();
		while (this.aws.events(stackId)
			.stream()
			.noneMatch((event) -> event.logicalResourceId().equals("Instance")
					&& "Resource creation Initiated".equals(event.resourceStatusReason()))) {
			this.aws.advance(Duration.ofSeconds(1));
		}

		this.aws.ec2().terminateInstances((terminate) -> terminate.instanceIds(this.aws.instanceId(stackId)));
		this.aws.advance(LONG_ENOUGH);

		assertThat(KnownCause.of(firstFailure(stackId, "CREATE_FAILED"))).contains(KnownCause.INSTANCE_ENDED);
	}

	@Test
	void isKnownByWhatHoldsADeletion() {
		this.aws.script("scenario: delete-blocked-by-interface");
		String stackId = this.aws.launch();
		this.aws.advance(LONG_ENOUGH);

		this.aws.cloudFormation().deleteStack((delete) -> delete.stackName(ScriptedAws.STACK));
		this.aws.advance(LONG_ENOUGH);

		assertThat(KnownCause.of(firstFailure(stackId, "DELETE_FAILED"))).contains(KnownCause.STILL_IN_USE);
	}

	@Test
	void isUnknownWhereAwsSaysSomethingElse() {
		assertThat(KnownCause.of("Instance: Something that nobody has seen yet.")).isEmpty();
	}

	private String firstFailure(String stackId, String status) {
		StackEvent failure = this.aws.events(stackId)
			.stream()
			.filter((event) -> event.resourceStatusAsString().equals(status))
			.findFirst()
			.orElseThrow();
		return failure.logicalResourceId() + ": " + failure.resourceStatusReason();
	}

}
