package io.ssmsandbox.emulator.cloudformation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.EventType;
import software.amazon.awssdk.services.cloudformation.model.OperationEntry;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;
import software.amazon.awssdk.services.cloudformation.model.OperationStatus;
import software.amazon.awssdk.services.cloudformation.model.OperationType;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

import static io.ssmsandbox.emulator.cloudformation.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the events of a stack, as clients read them.
 */
class StackEventsIntegrationTests {

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
	void comeInPagesOfAHundredNewestFirst() {
		this.aws.create("many", EmulatedAws.tables(60));
		this.aws.pass(Duration.ofMinutes(10));

		List<DescribeStackEventsResponse> pages = this.aws.cloudFormation
			.describeStackEventsPaginator((request) -> request.stackName("many"))
			.stream()
			.toList();

		assertThat(pages.get(0).stackEvents()).hasSize(100);
		List<StackEvent> events = pages.stream().flatMap((page) -> page.stackEvents().stream()).toList();
		assertThat(events).hasSizeGreaterThan(61 * 3).extracting(StackEvent::eventId).doesNotHaveDuplicates();
		assertThat(events).extracting(StackEvent::timestamp).isSortedAccordingTo((one, other) -> other.compareTo(one));
		assertThat(events.get(0).resourceStatusAsString()).isEqualTo("CREATE_COMPLETE");
	}

	@Test
	void areNeitherRepeatedNorSkippedWhenEventsArriveMeanwhile() {
		this.aws.create("many", EmulatedAws.tables(60));
		this.aws.pass(Duration.ofMinutes(10));
		DescribeStackEventsResponse first = this.aws.cloudFormation
			.describeStackEvents((request) -> request.stackName("many"));

		this.aws.cloudFormation.deleteStack((request) -> request.stackName("many"));
		this.aws.pass(Duration.ofSeconds(5));
		DescribeStackEventsResponse second = this.aws.cloudFormation
			.describeStackEvents((request) -> request.stackName("many").nextToken(first.nextToken()));

		assertThat(second.stackEvents().get(0).timestamp()).isBeforeOrEqualTo(first.stackEvents().get(99).timestamp());
		assertThat(second.stackEvents()).extracting(StackEvent::eventId)
			.doesNotContainAnyElementsOf(first.stackEvents().stream().map(StackEvent::eventId).toList());
	}

	@Test
	void refuseTheTokenOfAnotherListAndADamagedOne() {
		this.aws.create("many", EmulatedAws.tables(60));
		this.aws.create("other", EmulatedAws.VPC);
		this.aws.pass(Duration.ofMinutes(10));
		String token = this.aws.cloudFormation.describeStackEvents((request) -> request.stackName("many")).nextToken();

		assertInvalid(
				() -> this.aws.cloudFormation
					.describeStackEvents((request) -> request.stackName("other").nextToken(token)),
				token + " is not a valid NextToken");
		assertInvalid(() -> this.aws.cloudFormation.listStacks((request) -> request.nextToken(token)),
				"is not a valid NextToken");
		assertInvalid(
				() -> this.aws.cloudFormation
					.describeStackEvents((request) -> request.stackName("many").nextToken(token.substring(1))),
				"is not a valid NextToken");
	}

	@Test
	void belongToOperations() {
		CreateStackResponse created = this.aws.create("s", EmulatedAws.BROKEN,
				(request) -> request.clientRequestToken("launch-1"));
		this.aws.pass(Duration.ofMinutes(10));

		List<OperationEntry> operations = this.aws.describe("s").lastOperations();
		assertThat(operations).extracting(OperationEntry::operationType)
			.containsExactly(OperationType.ROLLBACK, OperationType.CREATE_STACK);
		assertThat(operations.get(1).operationId()).isEqualTo(created.operationId());
		List<OperationEvent> all = this.aws.cloudFormation.describeEventsPaginator((request) -> request.stackName("s"))
			.operationEvents()
			.stream()
			.toList();
		assertThat(all).extracting(OperationEvent::operationId)
			.containsOnly(operations.get(0).operationId(), operations.get(1).operationId());
		assertThat(all).extracting(OperationEvent::eventId)
			.isEqualTo(this.aws.cloudFormation.describeStackEvents((request) -> request.stackName("s"))
				.stackEvents()
				.stream()
				.map(StackEvent::eventId)
				.toList());
		assertThat(eventsOf(created.operationId())).isNotEmpty().allSatisfy((event) -> {
			assertThat(event.operationType()).isEqualTo(OperationType.CREATE_STACK);
			assertThat(event.operationStatusAsString()).isEqualTo(OperationStatus.FAILED.toString());
			assertThat(event.clientRequestToken()).isEqualTo("launch-1");
		});
		assertThat(eventsOf(operations.get(0).operationId())).last().satisfies((event) -> {
			assertThat(event.eventType()).isEqualTo(EventType.STACK_EVENT);
			assertThat(event.resourceStatusAsString()).isEqualTo("ROLLBACK_IN_PROGRESS");
			assertThat(event.startTime()).isBefore(event.endTime());
		});
	}

	@Test
	void canBeAskedForByTheirFailures() {
		String operation = this.aws.create("s", EmulatedAws.BROKEN).operationId();
		this.aws.pass(Duration.ofMinutes(10));

		List<OperationEvent> failed = this.aws.cloudFormation
			.describeEvents((request) -> request.operationId(operation).filters((filter) -> filter.failedEvents(true)))
			.operationEvents();
		assertThat(failed).extracting(OperationEvent::eventType).containsOnly(EventType.PROVISIONING_ERROR);
		assertThat(failed).extracting(OperationEvent::logicalResourceId).containsExactly("Vpc", "Subnet");
		assertThat(failed.get(0).resourceStatusReason()).isEqualTo("Resource creation cancelled");
		assertThat(failed.get(1).resourceStatusReason()).contains("192.168.0.0/24");
	}

	@Test
	void needsASelector() {
		assertInvalid(() -> this.aws.cloudFormation.describeEvents((request) -> {
		}), "One of ChangeSetName, OperationId or StackName must be specified");
		assertInvalid(() -> this.aws.cloudFormation.describeEvents((request) -> request.stackName("nobody")),
				"Stack [nobody] does not exist");
		assertInvalid(() -> this.aws.cloudFormation.describeEvents((request) -> request.operationId("none")),
				"Operation [none] does not exist");
	}

	private List<OperationEvent> eventsOf(String operationId) {
		return this.aws.cloudFormation.describeEvents((request) -> request.operationId(operationId)).operationEvents();
	}

}
