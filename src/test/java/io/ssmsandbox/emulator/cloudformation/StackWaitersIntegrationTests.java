package io.ssmsandbox.emulator.cloudformation;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests the SDK's own waiters, which poll every half minute.
 */
class StackWaitersIntegrationTests {

	@TempDir
	private Path data;

	private EmulatedAws aws;

	private CloudFormationWaiter waiter;

	@BeforeEach
	void start() {
		this.aws = new EmulatedAws(this.data);
		this.waiter = CloudFormationWaiter.builder()
			.client(this.aws.cloudFormation)
			.overrideConfiguration(WaiterOverrideConfiguration.builder()
				.maxAttempts(40)
				.backoffStrategyV2((attempt) -> halfAMinute())
				.build())
			.build();
	}

	@AfterEach
	void stop() {
		this.waiter.close();
		this.aws.close();
	}

	@Test
	void seeTheCreationAndDeletionOfAStack() {
		String stackId = this.aws.create("s", EmulatedAws.tables(2)).stackId();

		assertThat(this.waiter.waitUntilStackExists(named("s")).matched().response()).isPresent();
		assertThat(this.waiter.waitUntilStackCreateComplete(named("s")).matched().response()).isPresent();
		this.aws.cloudFormation.deleteStack((request) -> request.stackName("s"));
		assertThat(this.waiter.waitUntilStackDeleteComplete(named(stackId)).matched().response())
			.hasValueSatisfying((response) -> assertThat(response.stacks().get(0).stackStatus())
				.isEqualTo(StackStatus.DELETE_COMPLETE));
	}

	@Test
	void takeAnUnknownNameForADeletedStack() {
		assertThat(this.waiter.waitUntilStackDeleteComplete(named("s")).matched().exception()).hasValueSatisfying(
				(refusal) -> assertThat(refusal).hasMessageContaining("Stack with id s does not exist"));
	}

	@Test
	void giveUpWhenTheStackRollsBack() {
		this.aws.create("s", EmulatedAws.BROKEN);

		assertThatException().isThrownBy(() -> this.waiter.waitUntilStackCreateComplete(named("s")));
		assertThat(this.aws.describe("s").stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
	}

	private Duration halfAMinute() {
		this.aws.pass(Duration.ofSeconds(30));
		return Duration.ofMillis(1);
	}

	private static DescribeStacksRequest named(String nameOrId) {
		return DescribeStacksRequest.builder().stackName(nameOrId).build();
	}

}
