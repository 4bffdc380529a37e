package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Blocker;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.provisioning.StackEvents.notDeleted;
import static io.ssmsandbox.provisioning.StackEvents.ofStack;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class CleanUpStepTests {

	private static final String CAUSE = "SSMEndpoint: no such zone";

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final Sandbox failed = this.bench.storeSandbox(SandboxState.LAUNCH_FAILED);

	@Test
	void deletesWhatARollbackHasLeftAndSettles() {
		this.bench.addStackEvents(ofStack("ROLLBACK_IN_PROGRESS"));
		reconcile();
		verify(this.bench.stacks, never()).delete(any(), any(), any());

		this.bench.addStackEvents(ofStack("ROLLBACK_COMPLETE"));
		reconcile();
		verify(this.bench.stacks).delete(eq(REGION), eq(STACK_ID), any());
		assertThat(stored().isLive()).isTrue();

		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));
		reconcile();
		assertThat(stored().isLive()).isFalse();
	}

	@Test
	void keepsStateAndCauseThroughout() {
		this.bench.addStackEvents(ofStack("ROLLBACK_COMPLETE"));
		reconcile();
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));
		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason().cause()).extracting(Cause::detail).isEqualTo(CAUSE);
		assertThat(this.bench.phases(this.failed))
			.filteredOn((entered) -> entered.phase() == SandboxState.LAUNCH_FAILED)
			.hasSize(1);
	}

	@Test
	void waitsForACallThatMayStillTakeEffect() {
		Sandbox refused = refusedAtTheSecondAttempt();
		this.bench.clock.advance(Duration.ofSeconds(119));
		this.bench.provisioningContext.reconciler.reconcile(refused.id());
		assertThat(this.bench.stored(refused).isLive()).isTrue();

		this.bench.clock.advance(Duration.ofSeconds(2));
		this.bench.provisioningContext.reconciler.reconcile(refused.id());

		assertThat(this.bench.stored(refused).isLive()).isFalse();
		assertThat(this.bench.stored(refused).state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void deletesTheStackOfACallThatTookEffectLate() {
		Sandbox refused = refusedAtTheSecondAttempt();
		this.bench.clock.advance(Duration.ofSeconds(100));
		doReturn(Optional.of(ProvisioningFixture.aStack(StackStatus.CREATE_IN_PROGRESS,
				Map.of("ssm-sandbox:id", refused.id().toString()))))
			.when(this.bench.stacks)
			.findByName(any(), eq(refused.stack().name()));

		this.bench.provisioningContext.reconciler.reconcile(refused.id());
		this.bench.provisioningContext.reconciler.reconcile(refused.id());

		verify(this.bench.stacks).delete(eq(REGION), eq(STACK_ID), any());
		assertThat(this.bench.stored(refused).isLive()).isTrue();
	}

	private Sandbox refusedAtTheSecondAttempt() {
		Sandbox requested = this.bench.requested("refused");
		return this.bench.sandboxes.update(requested.id(), (sandbox) -> sandbox.launchAttempted(T0)
			.launchFailed(TestSandboxes.cause("Limit for stack has been exceeded"), T0));
	}

	@Test
	void givesThePrefixAwayAgain() {
		this.bench.addStackEvents(ofStack("DELETE_COMPLETE"));
		reconcile();

		assertThat(this.bench.requested("thin-ssm").state()).isEqualTo(SandboxState.REQUESTED);
	}

	@Test
	void doesNotGiveUpWhenADeletionFails() {
		this.bench.addStackEvents(ofStack("ROLLBACK_FAILED"));

		for (int attempt = 1; attempt <= 5; attempt++) {
			reconcile();
			this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), notDeleted("VPC", "in use"),
					ofStack("DELETE_FAILED"));
			this.bench.clock.advance(Duration.ofMinutes(10));
		}

		verify(this.bench.stacks, times(5)).delete(any(), any(), any());
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason().cause()).extracting(Cause::detail).isEqualTo(CAUSE);
		assertThat(stored().blocker()).map(Blocker::message)
			.contains(Message.of(SandboxMessage.CLEANUP_RETRIED, "VPC"));
		assertThat(this.bench.phases(this.failed))
			.filteredOn((entered) -> entered.phase() == SandboxState.LAUNCH_FAILED)
			.as("recorded once")
			.hasSize(2);
	}

	@Test
	void saysOnceThatAwsRefusesToDeleteWhatIsLeft() {
		this.bench.addStackEvents(ofStack("ROLLBACK_COMPLETE"));
		doThrow(new AwsRefusedException("AccessDenied", "The portal lacks the permission cloudformation:DeleteStack.",
				true, new RuntimeException()))
			.when(this.bench.stacks)
			.delete(any(), any(), any());

		for (int look = 0; look < 20; look++) {
			this.bench.clock.advance(reconcile().orElseThrow());
		}

		assertThat(stored().reason().cause()).extracting(Cause::detail).isEqualTo(CAUSE);
		assertThat(stored().blocker()).map((blocker) -> blocker.message().inEnglish())
			.contains("AWS refuses to delete what is left: "
					+ "The portal lacks the permission cloudformation:DeleteStack.");
		assertThat(this.bench.phases(this.failed))
			.filteredOn((entered) -> entered.phase() == SandboxState.LAUNCH_FAILED)
			.hasSize(2);
		verify(this.bench.stacks, atLeast(3)).delete(any(), any(), any());
	}

	@Test
	void asksNothingOfAwsOnceItIsSettled() {
		this.bench.sandboxes.update(this.failed.id(), Sandbox::cleanedUp);

		Optional<Duration> pause = reconcile();

		assertThat(pause).contains(ProvisioningContext.PROPERTIES.readyCheck());
		verify(this.bench.stacks, never()).eventsSince(any(), any(), any());
	}

	private Optional<Duration> reconcile() {
		return this.bench.provisioningContext.reconciler.reconcile(this.failed.id());
	}

	private Sandbox stored() {
		return this.bench.stored(this.failed);
	}

}
