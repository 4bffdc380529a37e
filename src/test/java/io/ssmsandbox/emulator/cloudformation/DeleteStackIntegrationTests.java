package io.ssmsandbox.emulator.cloudformation;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.OperationType;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

import static io.ssmsandbox.emulator.cloudformation.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests successful and failed stack deletions.
 */
class DeleteStackIntegrationTests {

	@TempDir
	private Path data;

	private EmulatedAws aws;

	@BeforeEach
	void start() {
		this.aws = new EmulatedAws(this.data);
	}

	@AfterEach
	void stop() {
		this.aws.close();
	}

	@Test
	void saysNothingOfAStackThatDoesNotExist() {
		this.aws.cloudFormation.deleteStack((request) -> request.stackName("nobody"));

		assertThat(this.aws.cloudFormation.listStacks().stackSummaries()).isEmpty();
	}

	@Test
	void acceptsTheSameTokenForTheSameRequest() {
		String stackId = this.aws.stuck("s");
		assertThat(this.aws.describe(stackId).stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);

		this.aws.cloudFormation.deleteStack((request) -> request.stackName("s").clientRequestToken("first-try"));

		assertThat(this.aws.describe(stackId).stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);
		assertThatExceptionOfType(TokenAlreadyExistsException.class).isThrownBy(() -> this.aws.cloudFormation
			.deleteStack((request) -> request.stackName("s").clientRequestToken("first-try").retainResources("Vpc")));
	}

	@Test
	void refusesTheTokenOfTheCreation() {
		this.aws.create("s", EmulatedAws.VPC, (request) -> request.clientRequestToken("launch-1"));

		assertThatExceptionOfType(TokenAlreadyExistsException.class).isThrownBy(() -> this.aws.cloudFormation
			.deleteStack((request) -> request.stackName("s").clientRequestToken("launch-1")));
	}

	@Test
	void retainsTheResourcesInTheRequest() {
		String stackId = this.aws.stuck("s");
		assertInvalid(
				() -> this.aws.cloudFormation
					.deleteStack((request) -> request.stackName("s").retainResources("Vpc", "Nothing")),
				"Do not specify the following resources: [Nothing]");

		this.aws.cloudFormation.deleteStack((request) -> request.stackName("s").retainResources("Vpc"));
		this.aws.pass(Duration.ofMinutes(5));

		assertThat(this.aws.describe(stackId)).satisfies((stack) -> {
			assertThat(stack.stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
			assertThat(stack.deletionTime()).isNotNull();
			assertThat(stack.lastOperations().get(0).operationType()).isEqualTo(OperationType.DELETE_STACK);
		});
		assertThat(this.aws.ec2.describeVpcs().vpcs()).hasSize(1);
	}

	@Test
	void deletesByForceWhenItIsStuck() {
		String stackId = this.aws.stuck("s");

		this.aws.cloudFormation
			.deleteStack((request) -> request.stackName("s").deletionMode(DeletionMode.FORCE_DELETE_STACK));
		this.aws.pass(Duration.ofMinutes(5));

		assertThat(this.aws.describe(stackId)).satisfies((stack) -> {
			assertThat(stack.stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
			assertThat(stack.deletionMode()).isEqualTo(DeletionMode.FORCE_DELETE_STACK);
		});
		assertThat(this.aws.cloudFormation.describeStackEvents((request) -> request.stackName(stackId)).stackEvents())
			.filteredOn((event) -> event.logicalResourceId().equals("Vpc"))
			.extracting(StackEvent::resourceStatus)
			.startsWith(ResourceStatus.DELETE_SKIPPED, ResourceStatus.DELETE_FAILED);
		assertThat(this.aws.ec2.describeVpcs().vpcs()).hasSize(1);
	}

	@Test
	void retainsAndForcesOnlyWhenItIsStuck() {
		String stackId = this.aws.create("s", EmulatedAws.VPC).stackId();
		this.aws.pass(Duration.ofMinutes(5));

		assertInvalid(
				() -> this.aws.cloudFormation.deleteStack((request) -> request.stackName("s").retainResources("Vpc")),
				"Invalid operation on stack [" + stackId + "]. When you delete a stack, specify which resources to"
						+ " retain only when the stack is in the DELETE_FAILED state.");
		assertInvalid(
				() -> this.aws.cloudFormation
					.deleteStack((request) -> request.stackName("s").deletionMode(DeletionMode.FORCE_DELETE_STACK)),
				"Invalid operation on stack [" + stackId + "]. You can activate DeletionMode FORCE_DELETE_STACK in a"
						+ " delete stack operation only when the stack is in the DELETE_FAILED state.");
	}

	@Test
	void isNotDeletedWithTerminationProtection() {
		this.aws.create("s", EmulatedAws.VPC, (request) -> request.enableTerminationProtection(true));
		assertInvalid(() -> this.aws.cloudFormation.deleteStack((request) -> request.stackName("s")),
				"Stack [s] cannot be deleted while TerminationProtection is enabled");

		this.aws.cloudFormation
			.updateTerminationProtection((request) -> request.stackName("s").enableTerminationProtection(false));
		this.aws.cloudFormation.deleteStack((request) -> request.stackName("s"));

		assertThat(this.aws.describe("s").stackStatus()).isEqualTo(StackStatus.DELETE_IN_PROGRESS);
	}

	@Test
	void endsACreationInProgress() {
		String stackId = this.aws.create("s", EmulatedAws.tables(3)).stackId();
		this.aws.pass(Duration.ofSeconds(10));

		this.aws.cloudFormation.deleteStack((request) -> request.stackName("s").clientRequestToken("teardown-1"));
		this.aws.cloudFormation.deleteStack((request) -> request.stackName("s").clientRequestToken("teardown-2"));
		this.aws.pass(Duration.ofMinutes(5));

		assertThat(this.aws.describe(stackId)).satisfies((stack) -> {
			assertThat(stack.stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
			assertThat(stack.lastOperations()).hasSize(2);
		});
		assertThat(this.aws.cloudFormation.describeStackEvents((request) -> request.stackName(stackId)).stackEvents())
			.anySatisfy((event) -> {
				assertThat(event.resourceStatus()).isEqualTo(ResourceStatus.CREATE_FAILED);
				assertThat(event.resourceStatusReason()).isEqualTo("Resource creation cancelled");
			});
		assertThat(this.aws.ec2.describeVpcs().vpcs()).isEmpty();
	}

}
