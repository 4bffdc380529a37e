package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.provisioning.StackEvents.notDeleted;
import static io.ssmsandbox.provisioning.StackEvents.ofStack;
import static io.ssmsandbox.provisioning.Workbench.REGION;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class CleanUpStepTests {

	private static final String CAUSE = "SSMEndpoint: no such zone";

	private final Workbench bench = new Workbench();

	private final Sandbox failed = this.bench.in(SandboxState.LAUNCH_FAILED);

	@Test
	void deletesWhatARollbackHasLeftAndSettles() {
		this.bench.tell(ofStack("ROLLBACK_IN_PROGRESS"));
		reconcile();
		verify(this.bench.stacks, never()).delete(any(), any(), any());

		this.bench.tell(ofStack("ROLLBACK_COMPLETE"));
		reconcile();
		verify(this.bench.stacks).delete(eq(REGION), eq(STACK_ID), any());
		assertThat(stored().isSettled()).isFalse();

		this.bench.tell(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));
		reconcile();
		assertThat(stored().isSettled()).isTrue();
	}

	@Test
	void keepsStateAndCauseThroughout() {
		this.bench.tell(ofStack("ROLLBACK_COMPLETE"));
		reconcile();
		this.bench.tell(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));
		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason()).contains(CAUSE);
		assertThat(this.bench.phases(this.failed))
			.filteredOn((entered) -> entered.phase() == SandboxState.LAUNCH_FAILED)
			.hasSize(1);
	}

	@Test
	void givesThePrefixAwayAgain() {
		this.bench.tell(ofStack("DELETE_COMPLETE"));
		reconcile();

		assertThat(this.bench.requested("thin-ssm").state()).isEqualTo(SandboxState.REQUESTED);
	}

	@Test
	void doesNotGiveUpWhenADeletionFails() {
		this.bench.tell(ofStack("ROLLBACK_FAILED"));

		for (int attempt = 1; attempt <= 5; attempt++) {
			reconcile();
			this.bench.tell(ofStack("DELETE_IN_PROGRESS"), notDeleted("VPC", "in use"), ofStack("DELETE_FAILED"));
			this.bench.clock.advance(Duration.ofMinutes(10));
		}

		verify(this.bench.stacks, times(5)).delete(any(), any(), any());
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason()).contains(CAUSE);
	}

	@Test
	void asksNothingOfAwsOnceItIsSettled() {
		this.bench.sandboxes.update(this.failed.id(), Sandbox::cleanedUp);

		Optional<Duration> pause = reconcile();

		assertThat(pause).contains(Machinery.PROPERTIES.readyCheck());
		verify(this.bench.stacks, never()).eventsSince(any(), any(), any());
	}

	private Optional<Duration> reconcile() {
		return this.bench.machinery.reconciler.reconcile(this.failed.id());
	}

	private Sandbox stored() {
		return this.bench.stored(this.failed);
	}

}
