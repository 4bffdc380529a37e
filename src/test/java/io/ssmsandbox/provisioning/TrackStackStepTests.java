package io.ssmsandbox.provisioning;

import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.provisioning.StackEvents.cancelled;
import static io.ssmsandbox.provisioning.StackEvents.ofStack;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aFailure;
import static io.ssmsandbox.sandbox.TestSandboxes.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class TrackStackStepTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final Sandbox launching = this.bench.storeSandbox(SandboxState.LAUNCHING);

	@Test
	void connectsTogetherWithTheEventThatCompletesTheStack() {
		this.bench.addStackEvents(ofStack("CREATE_IN_PROGRESS"), TestSandboxes.instanceCreated(),
				ofStack("CREATE_COMPLETE"));

		reconcile();

		assertThat(stored().version()).isEqualTo(this.launching.version() + 1);
		assertThat(stored().state()).isEqualTo(SandboxState.CONNECTING);
		assertThat(stored().stack().status()).isEqualTo(StackStatus.CREATE_COMPLETE);
		assertThat(stored().stack().instanceId()).isEqualTo(TestSandboxes.INSTANCE_ID);
		assertThat(this.bench.sandboxes.events(this.launching.id(), this.launching.lastSequence(), 100))
			.extracting(TrackStackStepTests::describe)
			.containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE", "CREATE_COMPLETE", "CONNECTING");
	}

	@Test
	void appendsOnlyWhatIsNew() {
		this.bench.addStackEvents(ofStack("CREATE_IN_PROGRESS"), anEvent("VPC", "CREATE_COMPLETE"));
		reconcile();
		this.bench.addStackEvents(anEvent("Subnet", "CREATE_COMPLETE"));

		reconcile();

		assertThat(this.bench.sandboxes.stackEventIds(this.launching.id())).hasSize(3);
		assertThat(stored().progress().complete()).isEqualTo(2);
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);
	}

	@Test
	void failsFromTheFirstRollbackWithTheFirstTrueCause() {
		this.bench.addStackEvents(cancelled("SG"), aFailure("SSMEndpoint", "no such zone"),
				aFailure("EC2Endpoint", "also no such zone"));
		reconcile();
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);

		this.bench.addStackEvents(ofStack("ROLLBACK_IN_PROGRESS"));
		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason().cause()).extracting(Cause::resource, Cause::detail)
			.containsExactly("SSMEndpoint", "no such zone");
		assertThat(stored().isLive()).isTrue();
	}

	@Test
	void saysSoWhenAwsGivesNoReason() {
		this.bench.addStackEvents(ofStack("ROLLBACK_IN_PROGRESS"));

		reconcile();

		assertThat(stored().reason().cause()).extracting(Cause::code, Cause::detail)
			.containsExactly("unexplained", null);
	}

	@Test
	void endsWithAStackThatIsDeletedOutsideThePortalWhileItIsCreated() {
		this.bench.addStackEvents(ofStack("DELETE_IN_PROGRESS"), ofStack("DELETE_COMPLETE"));

		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.TORN_DOWN);
		assertThat(stored().reason().message()).isEqualTo(Message.of(SandboxMessage.DELETED_OUTSIDE_WHILE_CREATED));
		assertThat(this.bench.provisioningContext.reconciler.reconcile(this.launching.id())).isEmpty();
		verify(this.bench.stacks, never()).create(any(), any());
	}

	@Test
	void leavesASandboxAloneWhoseTeardownWasAskedForMeanwhile() {
		this.bench.sandboxes.update(this.launching.id(),
				(sandbox) -> sandbox.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0));
		this.bench.addStackEvents(TestSandboxes.instanceCreated(), ofStack("CREATE_COMPLETE"));

		this.bench.provisioningContext.stepSelector.stepFor(SandboxState.LAUNCHING).run(this.launching);

		assertThat(stored().state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(stored().stack().status()).isEqualTo(StackStatus.CREATE_COMPLETE);
	}

	private static String describe(SandboxEvent event) {
		return event.fold((recorded) -> recorded.event().resourceStatus(), (entered) -> entered.phase().name());
	}

	private void reconcile() {
		this.bench.provisioningContext.reconciler.reconcile(this.launching.id());
	}

	private Sandbox stored() {
		return this.bench.stored(this.launching);
	}

}
