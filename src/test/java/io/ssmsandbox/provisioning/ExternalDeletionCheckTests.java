package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Blocker;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ssmsandbox.provisioning.StackEvents.ofStack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class ExternalDeletionCheckTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	@ParameterizedTest
	@EnumSource(names = { "READY", "TEARDOWN_FAILED" })
	void endsASandboxWhoseStackIsUnknownToAws(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		doReturn(Optional.empty()).when(this.bench.stacks).findById(any(), any());

		reconcile(sandbox);

		assertTornDownForGood(sandbox);
	}

	@ParameterizedTest
	@EnumSource(names = { "LAUNCHING", "READY", "TEARDOWN_FAILED" })
	void endsASandboxWhoseStackWasDeleted(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		int before = this.bench.sandboxes.stackEventIds(sandbox.id()).size();
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));

		reconcile(sandbox);

		assertTornDownForGood(sandbox);
		assertThat(this.bench.sandboxes.stackEventIds(sandbox.id())).as("with the last events of the stack")
			.hasSize(before + 2);
	}

	@Test
	void endsASandboxWhoseStackWasDeletedWhileItsAgentIsLate() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.CONNECTING);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));

		this.bench.clock.advance(ProvisioningContext.PROPERTIES.agentPatience().plusSeconds(1));
		reconcile(sandbox);

		assertTornDownForGood(sandbox);
	}

	@Test
	void givesThePrefixBackWhenSomebodyElseCleansUpAFailedLaunch() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCH_FAILED);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));

		reconcile(sandbox);

		assertThat(this.bench.stored(sandbox).state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(this.bench.stored(sandbox).isLive()).isFalse();
	}

	@Test
	void looksCloselyAtAStackThatSomebodyElseDeletes() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"));

		Optional<Duration> pause = reconcile(sandbox);

		assertThat(pause).contains(ProvisioningContext.PROPERTIES.unwatched());
		assertThat(this.bench.stored(sandbox).state()).isEqualTo(SandboxState.READY);
		assertThat(this.bench.stored(sandbox).stack().status()).isEqualTo(StackStatus.DELETE_IN_PROGRESS);
	}

	@ParameterizedTest
	@EnumSource(names = { "CONNECTING", "READY" })
	void tellsOnceOfADeletionBySomebodyElseThatFailed(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_FAILED"));

		for (int look = 0; look < 4; look++) {
			this.bench.clock.advance(Duration.ofMinutes(5));
			reconcile(sandbox);
		}

		assertThat(this.bench.stored(sandbox).state()).isEqualTo(state);
		assertThat(this.bench.stored(sandbox).blocker()).map(Blocker::message)
			.contains(Message.of(SandboxMessage.DELETED_OUTSIDE_PARTLY, "ssm-sandbox-thin-ssm", "DELETE_FAILED"));
		assertThat(this.bench.phases(sandbox)).filteredOn((entered) -> entered.reason().blocker() != null).hasSize(1);
	}

	@Test
	void leavesAReadySandboxAloneWhoseStackIsThere() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);

		Optional<Duration> pause = reconcile(sandbox);

		assertThat(pause).contains(ProvisioningContext.PROPERTIES.readyCheck());
		assertThat(this.bench.stored(sandbox).version()).isEqualTo(sandbox.version());
	}

	private void assertTornDownForGood(Sandbox sandbox) {
		assertThat(this.bench.stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		assertThat(this.bench.stored(sandbox).reason().message()).isIn(Message.of(SandboxMessage.DELETED_OUTSIDE),
				Message.of(SandboxMessage.DELETED_OUTSIDE_WHILE_CREATED));
		assertThat(reconcile(sandbox)).isEmpty();
		verify(this.bench.stacks, never()).create(any(), any());
	}

	private Optional<Duration> reconcile(Sandbox sandbox) {
		return this.bench.provisioningContext.reconciler.reconcile(sandbox.id());
	}

}
