package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.CallPriority;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.TestBudgets;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.sandbox.TestSandboxes.POLICY;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class ReconcilerTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	@Test
	void tearsDownAtTheEndOfTheLease() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		this.bench.clock.set(sandbox.lease().expiresAt());

		reconcile(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(stored(sandbox).reason().message())
			.isEqualTo(Message.of(SandboxMessage.LEASE_ENDED, sandbox.lease().expiresAt()));
		verify(this.bench.stacks).delete(eq(REGION), eq(STACK_ID), any());
	}

	@Test
	void leavesASandboxUntilTheEndOfItsLease() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		this.bench.clock.set(sandbox.lease().expiresAt().minusMillis(1));

		reconcile(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.READY);
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void launchesNothingWhoseLeaseIsOver() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.REQUESTED);
		this.bench.clock.set(sandbox.lease().expiresAt());

		reconcile(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		verifyNoInteractions(this.bench.stacks);
	}

	@Test
	void leavesWhatWaitsForAPersonToThatPerson() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARDOWN_FAILED);
		this.bench.clock.set(sandbox.lease().expiresAt());

		Optional<Duration> pause = reconcile(sandbox);

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.TEARDOWN_FAILED);
		assertThat(pause).contains(ProvisioningContext.PROPERTIES.readyCheck());
	}

	@Test
	void letsAnExtensionWinThatWasCommittedFirst() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		Instant end = sandbox.lease().expiresAt();
		this.bench.clock.set(end);

		reconcilerThatLoadsBefore(() -> extendLease(sandbox, end.plusSeconds(3600))).reconcile(sandbox.id());

		assertThat(stored(sandbox).state()).isEqualTo(SandboxState.READY);
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void looksAgainNoLaterThanTheEndOfTheLease() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		this.bench.clock.set(sandbox.lease().expiresAt().minus(Duration.ofMinutes(4)));

		assertThat(reconcile(sandbox)).contains(Duration.ofMinutes(4));
	}

	@Test
	void looksAgainAtOnceWhenSomebodyChangedTheRowDuringTheRun() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.CONNECTING);
		doAnswer((call) -> {
			extendLease(sandbox, sandbox.lease().expiresAt().plusSeconds(60));
			return ConnectionStatus.NOT_CONNECTED;
		}).when(this.bench.instances).connectionStatus(any(), any());

		assertThat(reconcile(sandbox)).contains(Duration.ZERO);
	}

	@Test
	void hasNothingToDoForASandboxTornDown() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TORN_DOWN);

		assertThat(reconcile(sandbox)).isEmpty();
		verifyNoInteractions(this.bench.stacks);
	}

	@Test
	void hasNothingToDoForASandboxThatIsUnknown() {
		assertThat(this.bench.provisioningContext.reconciler.reconcile(SandboxId.random())).isEmpty();
	}

	@Test
	void comesBackSoonWithoutACallWhenARegionIsCrowded() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		fillAllPlaces(REGION);

		assertThat(reconcile(sandbox)).contains(Duration.ofMillis(100));
		verifyNoInteractions(this.bench.stacks);

		TestBudgets.leave(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(REGION));
		assertThat(reconcile(sandbox)).as("the last place is reserved for launches and deletions")
			.isNotEqualTo(Optional.of(ProvisioningContext.PROPERTIES.unwatched()));
		verifyNoInteractions(this.bench.stacks);

		TestBudgets.leave(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(REGION));
		reconcile(sandbox);

		verify(this.bench.stacks).eventsSince(eq(REGION), eq(STACK_ID), any());
	}

	@Test
	void isNotHeldUpByAnotherRegion() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		fillAllPlaces("eu-west-1");

		assertThat(reconcile(sandbox)).contains(ProvisioningContext.PROPERTIES.unwatched());
	}

	@Test
	void makesRoomAgainWhateverHappens() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(
				new AwsUnavailableException(TestMessages.said("AWS did not answer in time."), new RuntimeException()));

		for (int look = 0; look < 3 * TestBudgets.AT_ONCE; look++) {
			reconcile(sandbox);
		}

		assertThat(TestBudgets.enter(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(REGION),
				CallPriority.CHECK))
			.isZero();
	}

	@Test
	void launchesWhileOthersWait() {
		leaveOnlyUrgentCalls();

		reconcile(this.bench.storeSandbox(SandboxState.REQUESTED));

		verify(this.bench.stacks).create(eq(REGION), any());
	}

	@Test
	void deletesWhileOthersWait() {
		leaveOnlyUrgentCalls();

		reconcile(this.bench.storeSandbox(SandboxState.TEARING_DOWN));

		verify(this.bench.stacks).delete(eq(REGION), eq(STACK_ID), any());
	}

	@Test
	void looksOnlyWhenTheUrgentHaveEnough() {
		leaveOnlyUrgentCalls();

		assertThat(reconcile(this.bench.storeSandbox(SandboxState.LAUNCHING)))
			.hasValueSatisfying((pause) -> assertThat(pause).isLessThan(ProvisioningContext.PROPERTIES.watched()));
		verifyNoInteractions(this.bench.stacks);
	}

	private void leaveOnlyUrgentCalls() {
		TestBudgets.spend(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(REGION), 1800);
	}

	private void fillAllPlaces(String region) {
		for (int call = 0; call < TestBudgets.AT_ONCE; call++) {
			TestBudgets.enter(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(region),
					CallPriority.CHANGE);
		}
	}

	private Reconciler reconcilerThatLoadsBefore(Runnable change) {
		Sandboxes slow = mock(Sandboxes.class, delegatesTo(this.bench.sandboxes));
		doAnswer((call) -> {
			Optional<Sandbox> loaded = this.bench.sandboxes.find(call.getArgument(0));
			change.run();
			return loaded;
		}).when(slow).find(any());
		return new Reconciler(slow, this.bench.provisioningContext.stepSelector, this.bench.provisioningContext.budget,
				this.bench.provisioningContext.intervals, this.bench.provisioningContext.outageTracker,
				this.bench.provisioningContext.checks, this.bench.clock);
	}

	private void extendLease(Sandbox sandbox, Instant end) {
		this.bench.sandboxes.update(sandbox.id(),
				(current) -> current.extendLease(end, POLICY, this.bench.clock.instant()));
	}

	private Optional<Duration> reconcile(Sandbox sandbox) {
		return this.bench.provisioningContext.reconciler.reconcile(sandbox.id());
	}

	private Sandbox stored(Sandbox sandbox) {
		return this.bench.stored(sandbox);
	}

}
