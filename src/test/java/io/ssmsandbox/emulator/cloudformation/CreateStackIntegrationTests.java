package io.ssmsandbox.emulator.cloudformation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

import static io.ssmsandbox.emulator.cloudformation.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the parameters of CreateStack and repeated requests.
 */
class CreateStackIntegrationTests {

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
	void isAnsweredAgainAsTheFirstTime() {
		var first = this.aws.create("s", EmulatedAws.VPC, (request) -> request.clientRequestToken("launch-1"));
		this.aws.pass(Duration.ofMinutes(5));

		var second = this.aws.create("s", EmulatedAws.VPC, (request) -> request.clientRequestToken("launch-1"));

		assertThat(second.stackId()).isEqualTo(first.stackId());
		assertThat(second.operationId()).isEqualTo(first.operationId()).isNotNull();
		assertThat(this.aws.cloudFormation.listStacks().stackSummaries()).hasSize(1);
	}

	@Test
	void isRefusedWithATokenThatWasForSomethingElse() {
		this.aws.create("s", EmulatedAws.VPC, (request) -> request.clientRequestToken("launch-1"));

		assertThatExceptionOfType(TokenAlreadyExistsException.class).isThrownBy(() -> this.aws.create("s",
				EmulatedAws.VPC, (request) -> request.clientRequestToken("launch-1").disableRollback(true)));
		assertThatExceptionOfType(AlreadyExistsException.class).isThrownBy(() -> this.aws.create("s", EmulatedAws.VPC))
			.withMessageContaining("Stack [s] already exists");
		assertThatExceptionOfType(AlreadyExistsException.class)
			.isThrownBy(() -> this.aws.create("s", EmulatedAws.VPC, (request) -> request.clientRequestToken("other")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1stack", "my_stack", "-s" })
	void insistsOnAName(String name) {
		assertInvalid(() -> this.aws.create(name, EmulatedAws.VPC), "Value '" + name + "' at 'stackName' failed to"
				+ " satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
	}

	@Test
	void keepsToTheLimits() {
		assertInvalid(() -> this.aws.create("s" + "x".repeat(128), EmulatedAws.VPC),
				"Member must have length less than or equal to 128");
		assertInvalid(() -> this.aws.create("s", EmulatedAws.VPC + "#".repeat(51_200)), "Value at 'templateBody' failed"
				+ " to satisfy constraint: Member must have length less than or equal to 51200");
		assertInvalid(
				() -> this.aws.create("s",
						"Description: " + "d".repeat(1025) + "\n"
								+ EmulatedAws.tables(0).substring("Description: A network\n".length())),
				"'Description' length is greater than 1024");
		assertInvalid(
				() -> this.aws.create("s", EmulatedAws.VPC,
						(request) -> request.tags(
								IntStream.range(0, 51).mapToObj((n) -> EmulatedAws.tag("key-" + n, "value")).toList())),
				"Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50");
		assertInvalid(
				() -> this.aws.create("s", EmulatedAws.VPC,
						(request) -> request.tags(EmulatedAws.tag("k".repeat(129), ""))),
				"2 validation errors detected: Value '" + "k".repeat(129) + "' at 'tags.1.member.key' failed");
		assertInvalid(() -> this.aws.create("s", EmulatedAws.GUEST,
				(request) -> request.parameters(EmulatedAws.parameter("Network", "v".repeat(4097)))), "4096");
		assertThat(this.aws.cloudFormation.listStacks().stackSummaries()).isEmpty();
	}

	@Test
	void takesTheTemplatesValueForAParameterWithoutOne() {
		String template = "Parameters: { Block: { Type: String, Default: 10.1.0.0/16 } }\n"
				+ EmulatedAws.VPC.replace("10.0.0.0/16", "!Ref Block");

		this.aws.create("s", template, (request) -> request.parameters(EmulatedAws.parameter("Block", null)));

		assertThat(this.aws.describe("s").parameters()).extracting("parameterValue").containsExactly("10.1.0.0/16");
		assertInvalid(
				() -> this.aws.create("t", template,
						(request) -> request.parameters(EmulatedAws.parameter("Blok", null))),
				"Parameters: [Blok] do not exist in the template");
		assertInvalid(
				() -> this.aws.create("t", template, (request) -> request.parameters(EmulatedAws.parameter(null, "a"))),
				"Every member of Parameters must have a ParameterKey.");
	}

	@Test
	void treatsAnEmptyListAsAbsent() {
		assertThat(this.aws.create("s", EmulatedAws.VPC, (request) -> request.notificationARNs(List.of())).stackId())
			.isNotNull();
	}

	@Test
	void refusesWhatItWouldHaveToIgnore() {
		assertInvalid(
				() -> this.aws.create("s", EmulatedAws.VPC,
						(request) -> request.notificationARNs("arn:aws:sns:ap-northeast-1:000000000000:topic")),
				"The emulator does not serve the parameter NotificationARNs of CreateStack");
		assertInvalid(
				() -> this.aws.create("s", EmulatedAws.VPC,
						(request) -> request.roleARN("arn:aws:iam::000000000000:role/nobody")),
				"Role arn:aws:iam::000000000000:role/nobody is invalid or cannot be assumed");
		assertInvalid(() -> this.aws.create("s", EmulatedAws.VPC,
				(request) -> request.onFailure(OnFailure.DELETE).disableRollback(true)), "not both");
	}

	@Test
	void showsTheRequestOfTheStack() {
		this.aws.create("s", EmulatedAws.VPC,
				(request) -> request.timeoutInMinutes(7)
					.retainExceptOnCreate(true)
					.onFailure(OnFailure.DO_NOTHING)
					.enableTerminationProtection(true)
					.tags(EmulatedAws.tag("team", "blue")));

		assertThat(this.aws.describe("s")).satisfies((stack) -> {
			assertThat(stack.timeoutInMinutes()).isEqualTo(7);
			assertThat(stack.retainExceptOnCreate()).isTrue();
			assertThat(stack.disableRollback()).isTrue();
			assertThat(stack.enableTerminationProtection()).isTrue();
			assertThat(stack.tags()).containsExactly(EmulatedAws.tag("team", "blue"));
			assertThat(stack.description()).isEqualTo("A network");
			assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_IN_PROGRESS);
		});
	}

}
