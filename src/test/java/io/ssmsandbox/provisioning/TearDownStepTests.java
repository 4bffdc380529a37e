package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackProtectedException;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.provisioning.Step.Result;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.provisioning.ProvisioningFixture.aStack;
import static io.ssmsandbox.provisioning.StackEvents.notDeleted;
import static io.ssmsandbox.provisioning.StackEvents.ofStack;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class TearDownStepTests {

	private static final StackName NAME = new StackName("ssm-sandbox-thin-ssm");

	private final ProvisioningFixture bench = new ProvisioningFixture();

	@Test
	void isOverOnlyWhenAwsSaysThatTheStackIsGone() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		run(sandbox);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"));
		run(sandbox);
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(stored(sandbox).isLive()).isTrue();

		this.bench.addStackEvents(ofStack("DELETE_COMPLETE"));
		run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		assertThat(stored(sandbox).isLive()).isFalse();
		assertThat(stored(sandbox).reason().message())
			.isEqualTo(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"));
	}

	@Test
	void asksForNothingWhenTheStackIsGoneAlready() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));

		run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void asksOnceWhileTheDeletionIsUnderWay() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		run(sandbox);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"));

		for (int minute = 0; minute < 60; minute++) {
			this.bench.clock.advance(Duration.ofMinutes(1));
			run(sandbox);
		}

		assertThat(tokensSent(1)).hasSize(1);
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
	}

	/** After 90 days AWS forgets a deleted stack and its events. */
	@ParameterizedTest
	@EnumSource(names = { "CREATE_COMPLETE", "DELETE_IN_PROGRESS", "DELETE_FAILED" })
	void isOverWhenAwsNoLongerKnowsTheStack(StackStatus lastSeen) {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		run(sandbox);
		this.bench.addStackEvents(ofStack(lastSeen.name()));
		run(sandbox);
		doReturn(Optional.empty()).when(this.bench.stacks).findById(any(), any());
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);

		this.bench.clock.advance(Duration.ofDays(91));
		run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
	}

	@Test
	void asksAgainWithAnotherTokenWhenAnAttemptHadNoEffect() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		run(sandbox);
		this.bench.clock.advance(Duration.ofSeconds(29));
		run(sandbox);
		assertThat(tokensSent(1)).hasSize(1);

		this.bench.clock.advance(Duration.ofSeconds(1));
		run(sandbox);

		assertThat(tokensSent(2)).doesNotHaveDuplicates();
	}

	@Test
	void storesAnAttemptWhoseAnswerIsLost() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		doThrow(new AwsUnavailableException(TestMessages.said("The answer was lost."), new RuntimeException()))
			.when(this.bench.stacks)
			.delete(any(), any(), any());

		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> run(sandbox));

		assertThat(stored(sandbox).milestones().teardownAttempts()).isEqualTo(1);
		assertThat(stored(sandbox).milestones().teardownAttemptedAt()).isEqualTo(T0);
	}

	@Test
	void letsARollbackEndBeforeItAsks() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		this.bench.addStackEvents(ofStack("ROLLBACK_IN_PROGRESS"));
		run(sandbox);
		verify(this.bench.stacks, never()).delete(any(), any(), any());

		this.bench.addStackEvents(ofStack("ROLLBACK_COMPLETE"));
		run(sandbox);

		assertThat(tokensSent(1)).hasSize(1);
	}

	@Test
	void callsAPersonAfterThreeFailedAttempts() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);

		failAllDeletions(sandbox, Duration.ofSeconds(20));

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARDOWN_FAILED);
		assertThat(stored(sandbox).reason().cause()).extracting(Cause::code, Cause::resource, Cause::detail)
			.containsExactly("still-in-use", "VPC", "has dependencies and cannot be deleted");
		assertThat(tokensSent(3)).doesNotHaveDuplicates();
	}

	@Test
	void callsAPersonAfterThreeAttemptsAlsoWhenEachTakesLongToFail() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);

		failAllDeletions(sandbox, Duration.ofMinutes(20));

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARDOWN_FAILED);
		assertThat(tokensSent(3)).hasSize(3);
	}

	@Test
	void asksAwsAnewWhenAPersonAsksAnew() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		failAllDeletions(sandbox, Duration.ofSeconds(20));
		this.bench.sandboxes.update(sandbox.id(),
				(failed) -> failed.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0));

		run(sandbox);

		assertThat(tokensSent(4)).doesNotHaveDuplicates();
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
	}

	@Test
	void callsAPersonAtOnceWhenAwsRefuses() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		doThrow(new AwsRefusedException("ValidationError",
				"Stack cannot be deleted while TerminationProtection is enabled", true, new RuntimeException()))
			.when(this.bench.stacks)
			.delete(any(), any(), any());

		Result result = run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARDOWN_FAILED);
		assertThat(stored(sandbox).reason().cause()).extracting(Cause::detail)
			.isEqualTo("Stack cannot be deleted while TerminationProtection is enabled");
		assertThat(stored(sandbox).isLive()).isTrue();
		assertThat(result.pause()).isEqualTo(ProvisioningContext.PROPERTIES.readyCheck());
	}

	@Test
	void saysWhatToDoAboutAStackThatSomebodyHasProtected() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		doThrow(new StackProtectedException(new AwsRefusedException("ValidationError",
				"TerminationProtection is enabled", true, new RuntimeException())))
			.when(this.bench.stacks)
			.delete(any(), any(), any());

		run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARDOWN_FAILED);
		assertThat(stored(sandbox).reason().cause()).extracting(Cause::code, Cause::detail)
			.containsExactly("deletion-protected", "TerminationProtection is enabled");
	}

	@Test
	void forcesWithATokenOfItsOwnWhenAnOperatorWantsIt() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		failAllDeletions(sandbox, Duration.ofSeconds(20));
		List<String> before = tokensSent(3);
		force(sandbox);

		run(sandbox);
		run(sandbox);

		assertThat(forceTokensSent(1)).doesNotContainAnyElementsOf(before);
		verify(this.bench.stacks, times(3)).delete(any(), any(), any());
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));
		run(sandbox);
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		assertThat(stored(sandbox).reason().message()).isEqualTo(Message.of(SandboxMessage.TEARDOWN_FORCED, "ops"));
	}

	/** The first call was lost, or the process died before it. */
	@Test
	void forcesAgainAfterARestartUntilItShows() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARDOWN_FAILED);
		this.bench.addStackEvents(ofStack("DELETE_FAILED"));
		force(sandbox);
		doThrow(new AwsUnavailableException(TestMessages.said("The answer was lost."), new RuntimeException()))
			.when(this.bench.stacks)
			.deleteByForce(any(), any(), any());
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> run(sandbox));
		this.bench.awsAnswers();

		this.bench.clock.advance(Duration.ofSeconds(30));
		new ProvisioningContext(this.bench.sandboxes, this.bench.stacks, this.bench.instances,
				this.bench.placementService, this.bench.clock).tearDown
			.run(stored(sandbox));

		assertThat(forceTokensSent(2)).doesNotHaveDuplicates();
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void callsAPersonAgainWhenNotEvenForceHelps() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		failAllDeletions(sandbox, Duration.ofSeconds(20));
		force(sandbox);

		failAllDeletions(sandbox, Duration.ofSeconds(20));

		assertThat(forceTokensSent(3)).doesNotHaveDuplicates();
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARDOWN_FAILED);
	}

	@Test
	void endsAtOnceWhenNothingWasEverAskedOfAws() {
		Sandbox sandbox = tearDown(this.bench.storeSandbox(SandboxState.REQUESTED));

		run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		verifyNoInteractions(this.bench.stacks);
	}

	@Test
	void findsTheStackOfALostAnswerByNameAndTag() {
		Sandbox sandbox = tearDown(attempted());
		stackIsThere(sandbox.id());

		run(sandbox);
		run(sandbox);

		assertThat(stored(sandbox).stack().id()).isEqualTo(STACK_ID);
		assertThat(tokensSent(1)).hasSize(1);
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
	}

	@Test
	void waitsUntilNoCallCanBeInFlight() {
		Sandbox sandbox = tearDown(attempted());
		this.bench.clock.set(T0.plusSeconds(119));
		run(sandbox);
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);

		this.bench.clock.set(T0.plusSeconds(120));
		run(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
	}

	@Test
	void deletesAStackThatAppearsWhileItWaits() {
		Sandbox sandbox = tearDown(attempted());
		run(sandbox);
		this.bench.clock.set(T0.plusSeconds(110));
		stackIsThere(sandbox.id());

		run(sandbox);
		this.bench.clock.set(T0.plusSeconds(200));
		run(sandbox);

		assertThat(tokensSent(1)).hasSize(1);
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
	}

	@Test
	void leavesAForeignStackOfItsNameAlone() {
		Sandbox sandbox = tearDown(attempted());
		stackIsThere(SandboxId.random());

		run(sandbox);
		this.bench.clock.set(T0.plusSeconds(120));
		run(sandbox);

		verify(this.bench.stacks, never()).delete(any(), any(), any());
		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
	}

	/**
	 * Lets each new deletion fail after a while, until the teardown ends.
	 */
	private void failAllDeletions(Sandbox sandbox, Duration untilFailed) {
		int answered = 0;
		for (int run = 0; run < 20 && stored(sandbox).state() == SandboxState.TEARING_DOWN; run++) {
			run(sandbox);
			int attempts = stored(sandbox).milestones().teardownAttempts();
			if (attempts > answered) {
				answered = attempts;
				this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"),
						notDeleted("VPC", "has dependencies and cannot be deleted"), ofStack("DELETE_FAILED"));
			}
			this.bench.clock.advance(untilFailed);
		}
	}

	private Result run(Sandbox sandbox) {
		return this.bench.provisioningContext.tearDown.run(stored(sandbox));
	}

	private Sandbox attempted() {
		return this.bench.sandboxes.update(this.bench.storeSandbox(SandboxState.REQUESTED).id(),
				(sandbox) -> sandbox.launchAttempted(T0));
	}

	private Sandbox tearDown(Sandbox sandbox) {
		return this.bench.sandboxes.update(sandbox.id(),
				(current) -> current.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0));
	}

	private void stackIsThere(SandboxId id) {
		doReturn(Optional.of(aStack(StackStatus.CREATE_IN_PROGRESS, Map.of("ssm-sandbox:id", id.toString()))))
			.when(this.bench.stacks)
			.findByName(REGION, NAME);
	}

	private List<String> tokensSent(int calls) {
		ArgumentCaptor<String> tokens = ArgumentCaptor.forClass(String.class);
		verify(this.bench.stacks, times(calls)).delete(eq(REGION), eq(STACK_ID), tokens.capture());
		return tokens.getAllValues();
	}

	private List<String> forceTokensSent(int calls) {
		ArgumentCaptor<String> tokens = ArgumentCaptor.forClass(String.class);
		verify(this.bench.stacks, times(calls)).deleteByForce(eq(REGION), eq(STACK_ID), tokens.capture());
		return tokens.getAllValues();
	}

	private void force(Sandbox sandbox) {
		this.bench.sandboxes.update(sandbox.id(),
				(failed) -> failed.forceTearDown(new Owner("ops"), this.bench.clock.instant()));
	}

	private Sandbox stored(Sandbox sandbox) {
		return this.bench.stored(sandbox);
	}

}
