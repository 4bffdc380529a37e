package io.ssmsandbox.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.wire.WireModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ConnectionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the article's stack with its unchanged template, through the SDK that the portal
 * uses.
 */
class ArticleStackIntegrationTests {

	private static final double SPEED = 2000;

	private static final String NAME = "thin-ssm";

	@TempDir
	private Path data;

	private Emulator emulator;

	private CloudFormationClient cloudFormation;

	private Ec2Client ec2;

	private SsmClient ssm;

	@BeforeEach
	void start() {
		this.emulator = Emulator.start(new EmulatorSettings(0, SPEED, 5, this.data), Clock.systemUTC());
		this.cloudFormation = client(CloudFormationClient.builder());
		this.ec2 = client(Ec2Client.builder());
		this.ssm = client(SsmClient.builder());
	}

	@AfterEach
	void stop() {
		this.cloudFormation.close();
		this.ec2.close();
		this.ssm.close();
		this.emulator.close();
	}

	@Test
	void isCreatedConnectsAndIsDeleted() {
		String stackId = create((request) -> request.clientRequestToken("launch-1"));
		Stack stack = await(stackId, StackStatus.CREATE_COMPLETE);
		assertThat(stack.parameters()).filteredOn((parameter) -> Objects.equals(parameter.parameterKey(), "AMZN2"))
			.singleElement()
			.satisfies((parameter) -> assertThat(parameter.resolvedValue()).startsWith("ami-"));
		assertThat(
				this.cloudFormation.listStackResources((request) -> request.stackName(NAME)).stackResourceSummaries())
			.hasSize(16);

		assertEveryResourceHasThreeEvents(events(stackId));

		String instanceId = this.cloudFormation
			.describeStackResource((request) -> request.stackName(NAME).logicalResourceId("Instance"))
			.stackResourceDetail()
			.physicalResourceId();
		until(() -> this.ssm.getConnectionStatus((request) -> request.target(instanceId)).status(),
				ConnectionStatus.CONNECTED);

		this.cloudFormation.deleteStack((request) -> request.stackName(NAME).clientRequestToken("teardown-1"));
		await(stackId, StackStatus.DELETE_COMPLETE);
		assertThat(events(stackId)).filteredOn((event) -> event.resourceStatusAsString().equals("DELETE_COMPLETE"))
			.hasSize(17)
			.allSatisfy((event) -> assertThat(event.clientRequestToken()).isEqualTo("teardown-1"));
		assertThat(this.ec2.describeVpcs().vpcs()).isEmpty();
		assertThatExceptionOfType(CloudFormationException.class)
			.isThrownBy(() -> this.cloudFormation.describeStacks((request) -> request.stackName(NAME)))
			.satisfies((error) -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError"));
	}

	@Test
	void rollsBackInTheZoneThatTheEndpointsDoNotSupport() {
		String stackId = create(
				(request) -> request.parameters(Parameter.builder().parameterKey("AZ1").parameterValue("d").build()));

		await(stackId, StackStatus.ROLLBACK_COMPLETE);

		List<StackEvent> events = events(stackId);
		StackEvent cause = events.stream()
			.filter((event) -> event.resourceStatusAsString().equals("CREATE_FAILED"))
			.findFirst()
			.orElseThrow();
		assertThat(cause.resourceType()).isEqualTo("AWS::EC2::VPCEndpoint");
		assertThat(cause.resourceStatusReason()).contains("does not support the availability zone of the subnet");
		assertThat(events).extracting(StackEvent::resourceStatusReason)
			.anyMatch((reason) -> reason != null && reason.startsWith("The following resource(s) failed to create: [")
					&& reason.endsWith("]. Rollback requested by user."));
		assertThat(this.ec2.describeVpcs().vpcs()).isEmpty();
	}

	@Test
	void insistsOnTheCapability() {
		assertThatExceptionOfType(InsufficientCapabilitiesException.class)
			.isThrownBy(() -> create((request) -> request.capabilities(Capability.CAPABILITY_IAM)))
			.withMessageContaining("Requires capabilities : [CAPABILITY_NAMED_IAM]");

		assertThat(this.cloudFormation.listStacks().stackSummaries()).isEmpty();
	}

	@Test
	void returnsTheSameStackForARepeatedRequestAndRefusesAnother() {
		String first = create((request) -> request.clientRequestToken("launch-1"));

		assertThat(create((request) -> request.clientRequestToken("launch-1"))).isEqualTo(first);
		assertThatExceptionOfType(AlreadyExistsException.class)
			.isThrownBy(() -> create((request) -> request.clientRequestToken("launch-2")))
			.withMessageContaining("Stack [thin-ssm] already exists");
		assertThat(this.cloudFormation.listStacks().stackSummaries()).hasSize(1);
	}

	@Test
	void goesOnAfterARestart() {
		String stackId = create((request) -> request.clientRequestToken("launch-1"));
		List<String> before = events(stackId).stream().map(StackEvent::eventId).toList();

		stop();
		start();

		await(stackId, StackStatus.CREATE_COMPLETE);
		assertThat(events(stackId)).extracting(StackEvent::eventId).startsWith(before.toArray(String[]::new));
		assertThat(create((request) -> request.clientRequestToken("launch-1"))).isEqualTo(stackId);
	}

	private static void assertEveryResourceHasThreeEvents(List<StackEvent> events) {
		assertThat(events).extracting(StackEvent::clientRequestToken).containsOnly("launch-1");
		assertThat(events).extracting(StackEvent::eventId).doesNotHaveDuplicates();
		assertThat(events).extracting(StackEvent::timestamp).isSorted();
		Map<String, List<StackEvent>> byResource = events.stream()
			.filter((event) -> event.detailedStatus() == null)
			.collect(Collectors.groupingBy(StackEvent::logicalResourceId));
		assertThat(byResource.remove(NAME)).extracting(StackEvent::resourceStatusAsString)
			.containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE");
		assertThat(byResource).hasSize(16).allSatisfy((resource, triple) -> {
			assertThat(triple).extracting(StackEvent::resourceStatusAsString)
				.containsExactly("CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS", "CREATE_COMPLETE");
			assertThat(triple).extracting(StackEvent::resourceStatusReason)
				.containsExactly(null, "Resource creation Initiated", null);
			assertThat(triple.get(0).physicalResourceId()).isEmpty();
			assertThat(triple.get(1).physicalResourceId()).isNotEmpty().isEqualTo(triple.get(2).physicalResourceId());
			assertThat(triple).extracting(StackEvent::resourceProperties).doesNotContainNull();
		});
	}

	private String create(Consumer<CreateStackRequest.Builder> change) {
		CreateStackRequest.Builder request = CreateStackRequest.builder()
			.stackName(NAME)
			.templateBody(template())
			.capabilities(Capability.CAPABILITY_NAMED_IAM);
		change.accept(request);
		return this.cloudFormation.createStack(request.build()).stackId();
	}

	private Stack await(String stackId, StackStatus status) {
		until(() -> describe(stackId).stackStatus(), status);
		return describe(stackId);
	}

	private Stack describe(String stackId) {
		return this.cloudFormation.describeStacks((request) -> request.stackName(stackId)).stacks().get(0);
	}

	/** Returns the events, oldest first. */
	private List<StackEvent> events(String stackId) {
		List<StackEvent> events = new ArrayList<>();
		this.cloudFormation.describeStackEventsPaginator((request) -> request.stackName(stackId))
			.stackEvents()
			.forEach(events::add);
		Collections.reverse(events);
		return events;
	}

	private static <T> void until(Supplier<T> actual, T expected) {
		Instant giveUp = Instant.now().plus(Duration.ofSeconds(20));
		while (!expected.equals(actual.get()) && Instant.now().isBefore(giveUp)) {
			Thread.onSpinWait();
		}
		assertThat(actual.get()).isEqualTo(expected);
	}

	private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
		return builder.endpointOverride(URI.create("http://127.0.0.1:" + this.emulator.port()))
			.region(Region.AP_NORTHEAST_1)
			.overrideConfiguration((client) -> client.addExecutionInterceptor(new WireModel()))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "y")))
			.build();
	}

	private static String template() {
		try (InputStream in = ArticleStackIntegrationTests.class
			.getResourceAsStream("/article/thin-private-subnet-ssm.yaml")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
