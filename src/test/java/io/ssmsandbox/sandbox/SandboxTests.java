package io.ssmsandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxTests {

	private static final Owner OPERATOR = new Owner("ops");

	@Test
	void livesFromRequestToTornDown() {
		Sandbox sandbox = TestSandboxes.tearingDown().tornDown(T0);

		assertThat(sandbox.newEvents()).filteredOn(PhaseEntered.class::isInstance)
			.extracting((event) -> ((PhaseEntered) event).phase())
			.containsExactly(SandboxState.REQUESTED, SandboxState.LAUNCHING, SandboxState.CONNECTING,
					SandboxState.READY, SandboxState.TEARING_DOWN, SandboxState.TORN_DOWN);
		assertThat(sandbox.isLive()).isFalse();
	}

	@Test
	void numbersItsEventsWithoutGap() {
		Sandbox sandbox = TestSandboxes.tearingDown().tornDown(T0);

		assertThat(sandbox.newEvents()).extracting(SandboxEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
		assertThat(sandbox.lastSequence()).isEqualTo(7);
	}

	@Test
	void passesOverEventsThatAreKnown() {
		Sandbox once = TestSandboxes.launching().recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE")));

		Sandbox twice = once.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"), anEvent("SG", "CREATE_COMPLETE")));

		assertThat(twice.newEvents()).filteredOn(StackEventRecorded.class::isInstance).hasSize(2);
		assertThat(twice.progress()).isEqualTo(new StackProgress(2, 16));
	}

	@Test
	void recordingOnlyKnownEventsChangesNothing() {
		Sandbox once = TestSandboxes.launching().recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE")));

		assertThat(once.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE")))).isSameAs(once);
	}

	@Test
	void takesTheFirstFailureThatIsNoCancellationForTheCause() {
		Sandbox sandbox = TestSandboxes.launching()
			.recordEvents(List.of(aFailure("SG", "Resource creation cancelled"),
					aFailure("SSMEndpoint", "no such zone"), aFailure("EC2Endpoint", "also no such zone")));

		assertThat(sandbox.firstFailure()).contains(new FirstFailure("SSMEndpoint", "no such zone"));
	}

	@Test
	void countsDeletedResourcesWhileItIsTornDown() {
		Sandbox sandbox = TestSandboxes.launching()
			.recordEvents(List.of(anEvent("VPC", "CREATE_COMPLETE"), anEvent("SG", "CREATE_COMPLETE")))
			.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0)
			.recordEvents(List.of(anEvent("SG", "DELETE_COMPLETE")));

		assertThat(sandbox.progress()).isEqualTo(new StackProgress(1, 2));
	}

	@Test
	void learnsTheInstanceFromItsEvent() {
		assertThat(TestSandboxes.connecting().stack().instanceId()).isEqualTo(TestSandboxes.INSTANCE_ID);
	}

	/** Users paste the id into a shell. */
	@ParameterizedTest
	@ValueSource(strings = { "", "i-", "i-0123", "i-0123456789abcdef0;id", "i-0123456789abcdef0 $(id)",
			"i-0123456789ABCDEF0", "i-0123456789abcdef01", "mi-0123456789abcdef0", "i-0123456789abcdef0\n" })
	void takesNothingElseForAnInstance(String physicalId) {
		Sandbox sandbox = TestSandboxes.launching()
			.recordEvents(List.of(new StackEvent("instance", T0, "Instance", physicalId, "AWS::EC2::Instance",
					"CREATE_IN_PROGRESS", null)));

		assertThat(sandbox.stack().instanceId()).isNull();
	}

	@Test
	void keepsItsPrefixUntilAFailedLaunchIsCleanedUp() {
		Sandbox failed = TestSandboxes.launching().launchFailed(TestSandboxes.cause("VPC: limit"), T0);

		assertThat(failed.isLive()).isTrue();
		assertThat(failed.cleanedUp().isLive()).isFalse();
		assertThat(failed.cleanedUp().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
	}

	@Test
	void isTornDownAtOnceWhenNothingIsLeftOfIt() {
		Sandbox failed = TestSandboxes.launching().launchFailed(TestSandboxes.cause("VPC: limit"), T0).cleanedUp();

		assertThat(failed.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0).state())
			.isEqualTo(SandboxState.TORN_DOWN);
	}

	@Test
	void asksForTeardownAgainWithoutHarm() {
		Sandbox tearingDown = TestSandboxes.tearingDown();
		Sandbox tornDown = tearingDown.tornDown(T0);

		assertThat(tearingDown.tearDown(TestSandboxes.message("again"), T0)).isSameAs(tearingDown);
		assertThat(tornDown.tearDown(TestSandboxes.message("again"), T0)).isSameAs(tornDown);
	}

	@Test
	void countsTeardownAttemptsAfreshWhenAPersonAsksAgain() {
		Sandbox stuck = TestSandboxes.tearingDown()
			.teardownAttempted(T0)
			.teardownFailed(TestSandboxes.cause("VPC: in use"), T0);

		assertThat(stuck.tearDown(TestSandboxes.message("again"), T0).milestones().teardownAttempts()).isZero();
	}

	@Test
	void isForcedByAnOperatorOnlyOnceAwsHasFailedToDeleteItsStack() {
		Sandbox refused = TestSandboxes.tearingDown()
			.teardownFailed(TestSandboxes.cause("Termination protection is on."), T0);
		Sandbox failed = refused.recordStackStatus(StackStatus.DELETE_FAILED);

		Sandbox forced = failed.forceTearDown(OPERATOR, T0.plusSeconds(9));

		assertThat(forced.state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(forced.reason().message()).isEqualTo(Message.of(SandboxMessage.TEARDOWN_FORCED, "ops"));
		assertThat(forced.milestones().forcedAt()).isEqualTo(T0.plusSeconds(9));
		for (Sandbox other : List.of(TestSandboxes.requested(), TestSandboxes.ready(), TestSandboxes.tearingDown(),
				refused, TestSandboxes.tearingDown().tornDown(T0))) {
			assertThatExceptionOfType(IllegalTransitionException.class)
				.isThrownBy(() -> other.forceTearDown(OPERATOR, T0))
				.withMessageMatching(".* but (they are|the sandbox is) " + other.state() + " .*");
		}
	}

	@Test
	void isForcedAgainWithoutHarm() {
		Sandbox forced = TestSandboxes.tearingDown()
			.recordStackStatus(StackStatus.DELETE_FAILED)
			.teardownFailed(TestSandboxes.cause("VPC: in use"), T0)
			.forceTearDown(OPERATOR, T0);
		Sandbox tornDown = forced.tornDown(T0);

		assertThat(forced.forceTearDown(OPERATOR, T0)).isSameAs(forced);
		assertThat(tornDown.forceTearDown(OPERATOR, T0)).isSameAs(tornDown);
	}

	@Test
	void isNotForcedAnyMoreWhenItIsTornDownAsUsualAfterwards() {
		Sandbox forced = TestSandboxes.tearingDown()
			.recordStackStatus(StackStatus.DELETE_FAILED)
			.teardownFailed(TestSandboxes.cause("VPC: in use"), T0)
			.forceTearDown(OPERATOR, T0)
			.teardownFailed(TestSandboxes.cause("VPC: still in use"), T0);

		assertThat(forced.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0).milestones().forcedAt())
			.isNull();
	}

	@Test
	void remembersOnlyTheFirstLaunchAttempt() {
		Sandbox attempted = TestSandboxes.requested().launchAttempted(T0);

		assertThat(attempted.launchAttempted(T0.plusSeconds(5))).isSameAs(attempted);
	}

	@Test
	void keepsAStackIdThatIsFoundDuringTeardown() {
		Sandbox leaving = TestSandboxes.requested()
			.launchAttempted(T0)
			.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0);

		Sandbox found = leaving.launching(STACK_ID, T0);

		assertThat(found.state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(found.stack().id()).isEqualTo(STACK_ID);
	}

	@Test
	void refusesTransitionsThatItsStateDoesNotPermit() {
		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> TestSandboxes.requested().ready(T0));
		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> TestSandboxes.ready().launchFailed(TestSandboxes.cause("too late"), T0));
		assertThatExceptionOfType(IllegalTransitionException.class).isThrownBy(() -> TestSandboxes.ready().cleanedUp());
	}

	@Test
	void tellsAReasonOnce() {
		Sandbox waiting = TestSandboxes.connecting().blockedBy(TestSandboxes.message("The agent is late."), T0);

		assertThat(waiting.blockedBy(TestSandboxes.message("The agent is late."), T0.plusSeconds(9))).isSameAs(waiting);
	}

	@Test
	void extendsItsLeaseWithinThePolicy() {
		Instant end = T0.plus(Duration.ofDays(2));

		assertThat(TestSandboxes.ready().extendLease(end, POLICY, T0).lease().expiresAt()).isEqualTo(end);
	}

	@Test
	void refusesALeaseThatIsTooLongOrOver() {
		assertThatExceptionOfType(InvalidLeaseException.class)
			.isThrownBy(() -> TestSandboxes.ready().extendLease(T0.plus(Duration.ofDays(4)), POLICY, T0));
		assertThatExceptionOfType(InvalidLeaseException.class)
			.isThrownBy(() -> TestSandboxes.ready().extendLease(T0.minusSeconds(1), POLICY, T0));
	}

	@Test
	void refusesToExtendTheLeaseOfASandboxOnItsWayOut() {
		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> TestSandboxes.tearingDown().extendLease(T0.plusSeconds(60), POLICY, T0));
	}

	@Test
	void notesTheStatusOfItsStackOnce() {
		Sandbox observed = TestSandboxes.launching().recordStackStatus(StackStatus.CREATE_COMPLETE);

		assertThat(observed.recordStackStatus(StackStatus.CREATE_COMPLETE)).isSameAs(observed);
	}

}
