package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.List;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Receipt.Line;
import io.ssmsandbox.sandbox.Receipt.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReceiptTests {

	private static final String IN_USE = "subnet-1 has dependencies and cannot be deleted.";

	@Test
	void saysOfEachResourceThatAndWhenItWasRemoved() {
		Receipt receipt = receiptOf(TestSandboxes.tearingDown()
			.recordEvents(List.of(event(1, "VPC", "vpc-1", "CREATE_IN_PROGRESS", null),
					event(2, "VPC", "vpc-1", "CREATE_COMPLETE", null),
					event(3, "VPC", "vpc-1", "DELETE_IN_PROGRESS", null),
					event(4, "VPC", "vpc-1", "DELETE_COMPLETE", null), stackDeleted(5)))
			.tornDown(at(6)));

		assertThat(receipt.lines())
			.contains(new Line("VPC", "AWS::EC2::VPC", "vpc-1", ResourceOutcome.REMOVED, at(4), null));
		assertThat(receipt.deletedAt()).isEqualTo(at(5));
		assertThat(receipt.tornDownAt()).isEqualTo(at(6));
	}

	@Test
	void namesWhatWasLeftBehindAndWhy() {
		Receipt receipt = receiptOf(TestSandboxes.tearingDown()
			.recordEvents(List.of(event(1, "Subnet", "subnet-1", "DELETE_FAILED", IN_USE),
					event(2, "Subnet", "subnet-1", "DELETE_IN_PROGRESS", null),
					event(3, "Subnet", "subnet-1", "DELETE_SKIPPED", null), stackDeleted(4)))
			.tornDown(at(5)));

		assertThat(receipt.lines())
			.contains(new Line("Subnet", "AWS::EC2::VPC", "subnet-1", ResourceOutcome.LEFT_BEHIND, null, IN_USE));
		assertThat(receipt.clean()).isFalse();
	}

	@Test
	void takesWhatCouldNotBeDeletedForLeftBehindOnceTheStackIsGone() {
		Receipt receipt = receiptOf(TestSandboxes.tearingDown()
			.recordEvents(List.of(event(1, "Subnet", "subnet-1", "DELETE_FAILED", IN_USE), stackDeleted(2)))
			.tornDown(at(3)));

		assertThat(receipt.count(ResourceOutcome.LEFT_BEHIND)).isEqualTo(1);
	}

	@Test
	void saysThatNothingWasToldWhereNothingWas() {
		Receipt receipt = receiptOf(
				TestSandboxes.ready().deletedOutside(Message.of(SandboxMessage.DELETED_OUTSIDE), at(9)));

		assertThat(receipt.lines()).singleElement().satisfies((line) -> {
			assertThat(line.fate()).isEqualTo(ResourceOutcome.NOT_TOLD);
			assertThat(line.removedAt()).isNull();
		});
		assertThat(receipt.deletedAt()).isNull();
		assertThat(receipt.wishes()).isEmpty();
		assertThat(receipt.clean()).isFalse();
	}

	@Test
	void tellsAResourceThatNeverCameToBeFromOneThatIsNotTold() {
		Receipt receipt = receiptOf(TestSandboxes.launching()
			.recordEvents(List.of(event(1, "Role", "", "CREATE_FAILED", "denied"),
					event(1, "VPC", "vpc-1", "CREATE_FAILED", "did not stabilize")))
			.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), at(2))
			.tornDown(at(3)));

		assertThat(receipt.lines()).extracting(Line::fate)
			.containsExactly(ResourceOutcome.NEVER_CREATED, ResourceOutcome.NOT_TOLD);
	}

	@Test
	void tellsWhoAskedEachTimeButNotWhatWasSaidMeanwhile() {
		Receipt receipt = receiptOf(TestSandboxes.ready()
			.tearDown(Message.of(SandboxMessage.LEASE_ENDED, at(0)), at(1))
			.blockedBy(TestSandboxes.message("AWS is silent."), at(2))
			.recordStackStatus(StackStatus.DELETE_FAILED)
			.teardownFailed(TestSandboxes.cause("Subnet: in use"), at(3))
			.forceTearDown(new Owner("ops"), at(4))
			.tornDown(at(5)));

		assertThat(receipt.wishes()).containsExactly(new Wish(at(1), Message.of(SandboxMessage.LEASE_ENDED, at(0))),
				new Wish(at(4), Message.of(SandboxMessage.TEARDOWN_FORCED, "ops")));
	}

	@Test
	void isCleanWhenThereNeverWasAStack() {
		Receipt receipt = receiptOf(TestSandboxes.requested()
			.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), at(1))
			.tornDown(at(2)));

		assertThat(receipt.lines()).isEmpty();
		assertThat(receipt.clean()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = "TORN_DOWN", mode = Mode.EXCLUDE)
	void isNotGivenBeforeAllIsOver(SandboxState state) {
		Sandbox sandbox = TestSandboxes.advance(TestSandboxes.requested(), state);

		assertThatExceptionOfType(NoReceiptYetException.class).isThrownBy(() -> receiptOf(sandbox))
			.withMessageContaining(state.name());
	}

	private static Receipt receiptOf(Sandbox sandbox) {
		return Receipt.of(sandbox, sandbox.newEvents());
	}

	private static StackEvent stackDeleted(int minute) {
		return new StackEvent("stack-" + minute, at(minute), "ssm-sandbox-thin-ssm", "arn:", StackEvent.STACK_TYPE,
				"DELETE_COMPLETE", null);
	}

	private static StackEvent event(int minute, String logicalId, String physicalId, String status, String reason) {
		return new StackEvent(logicalId + minute, at(minute), logicalId, physicalId, "AWS::EC2::VPC", status, reason);
	}

	private static Instant at(int minute) {
		return T0.plusSeconds(60L * minute);
	}

}
