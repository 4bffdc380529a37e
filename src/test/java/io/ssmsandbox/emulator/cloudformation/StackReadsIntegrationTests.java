package io.ssmsandbox.emulator.cloudformation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.emulator.EmulatorSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.AccountLimit;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;

import static io.ssmsandbox.emulator.cloudformation.Refusals.assertInvalid;
import static io.ssmsandbox.emulator.cloudformation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the read operations on stacks.
 */
class StackReadsIntegrationTests {

	private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

	@TempDir
	private Path data;

	@Test
	void listStacksByStatusTheDeletedOnesForNinetyDays() {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			String deleted = aws.create("old", EmulatedAws.VPC).stackId();
			aws.pass(Duration.ofMinutes(5));
			aws.cloudFormation.deleteStack((request) -> request.stackName("old"));
			aws.create("new", EmulatedAws.VPC);
			aws.pass(Duration.ofMinutes(5));

			assertThat(aws.cloudFormation.listStacks().stackSummaries()).extracting(StackSummary::stackName)
				.containsExactly("new", "old");
			assertThat(aws.cloudFormation
				.listStacksPaginator((request) -> request.stackStatusFilters(StackStatus.DELETE_COMPLETE))
				.stackSummaries()).extracting(StackSummary::stackId).containsExactly(deleted);
			assertThat(aws.cloudFormation.describeStacksPaginator().stacks()).hasSize(1);
			assertInvalid(() -> aws.describe("old"), "Stack with id old does not exist");
			assertThat(aws.describe(deleted).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
			aws.pass(Duration.ofDays(90));
			assertThat(aws.cloudFormation.listStacks().stackSummaries()).hasSize(1);
			assertInvalid(() -> aws.describe(deleted), "Stack with id " + deleted + " does not exist");
		}
	}

	@Test
	void listResourcesInPages() {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			aws.create("many", EmulatedAws.tables(120));
			aws.pass(Duration.ofMinutes(10));

			List<ListStackResourcesResponse> pages = aws.cloudFormation
				.listStackResourcesPaginator((request) -> request.stackName("many"))
				.stream()
				.toList();

			assertThat(pages).extracting((page) -> page.stackResourceSummaries().size()).containsExactly(100, 21);
			assertThat(pages.get(1).stackResourceSummaries()).extracting(StackResourceSummary::logicalResourceId)
				.endsWith("T119");
			assertThat(
					aws.cloudFormation.describeStackResources((request) -> request.stackName("many")).stackResources())
				.hasSize(100);
		}
	}

	@Test
	void continueAfterAStackThatWasDeletedBetweenTwoPages() {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			for (int n = 0; n < 101; n++) {
				aws.create("s" + n, EmulatedAws.VPC);
			}
			String token = aws.cloudFormation.describeStacks().nextToken();

			aws.cloudFormation.deleteStack((request) -> request.stackName("s1"));
			aws.pass(Duration.ofMinutes(5));

			assertThat(aws.cloudFormation.describeStacks((request) -> request.nextToken(token)).stacks())
				.singleElement()
				.satisfies((stack) -> assertThat(stack.stackName()).isEqualTo("s0"));
		}
	}

	@Test
	void findAStackByWhatItMade() {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			aws.create("s", EmulatedAws.tables(1));
			aws.pass(Duration.ofMinutes(5));
			String vpc = aws.ec2.describeVpcs().vpcs().get(0).vpcId();

			assertThat(aws.cloudFormation.describeStackResources((request) -> request.physicalResourceId(vpc))
				.stackResources()).extracting(StackResource::logicalResourceId).containsExactly("Vpc", "T0");
			assertThat(aws.cloudFormation
				.describeStackResources((request) -> request.physicalResourceId(vpc).logicalResourceId("Vpc"))
				.stackResources()).singleElement()
				.satisfies((resource) -> assertThat(resource.physicalResourceId()).isEqualTo(vpc));
			assertInvalid(
					() -> aws.cloudFormation
						.describeStackResources((request) -> request.physicalResourceId("vpc-0123")),
					"Stack for vpc-0123 does not exist");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Original", "Processed" })
	void giveTheTemplateInBothStages(String stage) {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			aws.create("s", EmulatedAws.VPC);

			assertThat(aws.cloudFormation.getTemplate((request) -> request.stackName("s").templateStage(stage)))
				.satisfies((template) -> {
					assertThat(template.templateBody()).isEqualTo(EmulatedAws.VPC);
					assertThat(template.stagesAvailable()).contains(TemplateStage.fromValue(stage));
				});
			assertRefused(
					() -> aws.cloudFormation.getTemplate((request) -> request.stackName("s").changeSetName("mine")),
					"ChangeSetNotFound", "ChangeSet [mine] does not exist");
		}
	}

	@Test
	void validatesTheBodyAndIgnoresTheUrl() {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			assertThat(aws.cloudFormation
				.validateTemplate(
						(request) -> request.templateBody(EmulatedAws.VPC).templateURL("https://example.com/t"))
				.description()).isEqualTo("A network");
		}
	}

	@Test
	void listTheLimitsOfTheAccount() {
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			assertThat(aws.cloudFormation.describeAccountLimitsPaginator().accountLimits())
				.contains(AccountLimit.builder().name("StackLimit").value(2000).build());
		}
		try (EmulatedAws aws = new EmulatedAws(NOW,
				new EmulatorSettings(0, 1, 3000, this.data.resolve("larger"), Duration.ZERO, null))) {
			assertThat(aws.cloudFormation.describeAccountLimits((request) -> {
			}).accountLimits()).contains(AccountLimit.builder().name("StackLimit").value(3000).build());
		}
	}

	@Test
	void mayShowAnEarlierStateForAMoment() {
		try (EmulatedAws aws = new EmulatedAws(this.data, Duration.ofSeconds(5), NOW)) {
			String stackId = aws.create("s", EmulatedAws.VPC).stackId();
			aws.pass(Duration.ofSeconds(4));
			assertInvalid(() -> aws.describe("s"), "Stack with id s does not exist");
			assertThat(aws.cloudFormation.listStacks().stackSummaries()).isEmpty();
			aws.pass(Duration.ofSeconds(1));
			assertThat(aws.cloudFormation.describeStackEvents((request) -> request.stackName("s")).stackEvents())
				.extracting(StackEvent::timestamp)
				.containsExactly(NOW);

			aws.pass(Duration.ofMinutes(5));
			aws.cloudFormation.deleteStack((request) -> request.stackName("s"));
			assertThat(aws.describe("s").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
			aws.pass(Duration.ofSeconds(5));
			assertThat(aws.describe("s").stackStatus()).isEqualTo(StackStatus.DELETE_IN_PROGRESS);
			aws.pass(Duration.ofMinutes(5));
			assertThat(aws.describe(stackId).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
		}
	}

	@Test
	void showAnEarlierStateAfterARestartToo() {
		String stackId;
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			stackId = aws.create("s", EmulatedAws.VPC).stackId();
		}

		try (EmulatedAws aws = new EmulatedAws(this.data, Duration.ofSeconds(5), NOW)) {
			assertInvalid(() -> aws.describe(stackId), "does not exist");
			assertThat(aws.create("t", EmulatedAws.VPC).stackId()).isNotEqualTo(stackId);
			aws.pass(Duration.ofSeconds(5));
			assertThat(aws.cloudFormation.listStacks().stackSummaries()).extracting(StackSummary::stackName)
				.containsExactly("t", "s");
		}
	}

	@Test
	void knowNoTimeBeforeTheLastChangeWhenTheClockWasSetBack() {
		String stackId;
		try (EmulatedAws aws = new EmulatedAws(this.data)) {
			aws.pass(Duration.ofHours(1));
			stackId = aws.create("s", EmulatedAws.VPC).stackId();
		}

		try (EmulatedAws aws = new EmulatedAws(this.data, Duration.ZERO, NOW.minus(Duration.ofDays(1)))) {
			assertThat(aws.describe(stackId).stackStatus()).isEqualTo(StackStatus.CREATE_IN_PROGRESS);
			aws.cloudFormation.deleteStack((request) -> request.stackName("s"));
			assertThat(aws.cloudFormation.describeStackEvents((request) -> request.stackName("s")).stackEvents())
				.extracting(StackEvent::timestamp)
				.containsExactly(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));
			aws.pass(Duration.ofDays(2));
			assertThat(aws.describe(stackId).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
		}
	}

}
