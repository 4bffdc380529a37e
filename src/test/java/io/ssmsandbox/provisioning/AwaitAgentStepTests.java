package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.ManagedInstance;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.Blocker;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.sandbox.TestSandboxes.INSTANCE_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class AwaitAgentStepTests {

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final Sandbox connecting = this.bench.storeSandbox(SandboxState.CONNECTING);

	@Test
	void isReadyOnlyWhenASessionOpens() {
		assertThat(reconcile()).contains(ProvisioningContext.PROPERTIES.unwatched());
		assertThat(stored().state()).isEqualTo(SandboxState.CONNECTING);
		assertThat(stored().milestones().readyAt()).isNull();

		this.bench.clock.advance(Duration.ofSeconds(40));
		agentConnects();

		assertThat(reconcile()).contains(ProvisioningContext.PROPERTIES.readyCheck());
		assertThat(stored().state()).isEqualTo(SandboxState.READY);
		assertThat(stored().milestones().readyAt()).isEqualTo(T0.plusSeconds(40));
	}

	@Test
	void hasPatienceWithAnAgentForAWhile() {
		this.bench.clock.advance(ProvisioningContext.PROPERTIES.agentPatience());

		reconcile();

		assertThat(stored().reason().inEnglish()).isEmpty();
	}

	@Test
	void saysThatAnAgentIsLateAndGoesOnWaiting() {
		this.bench.clock.advance(ProvisioningContext.PROPERTIES.agentPatience().plusSeconds(1));

		Optional<Duration> pause = reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.CONNECTING);
		assertThat(stored().blocker()).map(Blocker::message).contains(Message.of(SandboxMessage.AGENT_LATE, T0));
		assertThat(pause).contains(PollingIntervals.SLOW);
	}

	@Test
	void saysThatAnAgentIsLateOnce() {
		this.bench.clock.advance(Duration.ofMinutes(5));
		reconcile();
		long lastSequence = stored().lastSequence();

		for (int look = 0; look < 10; look++) {
			this.bench.clock.advance(PollingIntervals.SLOW);
			reconcile();
		}

		assertThat(stored().lastSequence()).isEqualTo(lastSequence);
	}

	@Test
	void takesTheReasonBackWhenALateAgentConnects() {
		this.bench.clock.advance(Duration.ofMinutes(40));
		reconcile();
		agentConnects();

		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.READY);
		assertThat(stored().reason().inEnglish()).isEmpty();
	}

	@Test
	void noticesAStackThatVanishedWhileItsAgentIsLate() {
		this.bench.clock.advance(Duration.ofMinutes(5));
		doReturn(Optional.empty()).when(this.bench.stacks).findById(any(), any());

		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.TORN_DOWN);
		assertThat(stored().reason().message()).isEqualTo(Message.of(SandboxMessage.DELETED_OUTSIDE));
		verify(this.bench.stacks, never()).create(any(), any());
	}

	@Test
	void looksAtTheStackOnceInEachFurtherMinute() {
		this.bench.clock.advance(Duration.ofSeconds(50));
		reconcile();
		verify(this.bench.stacks, never()).findById(any(), any());

		for (int look = 0; look < 12; look++) {
			this.bench.clock.advance(ProvisioningContext.PROPERTIES.unwatched());
			reconcile();
		}

		verify(this.bench.stacks, times(2)).findById(any(), any());
	}

	@Test
	void noticesAStackThatVanishedBeforeItsAgentIsLate() {
		this.bench.clock.advance(Duration.ofMinutes(1));
		doReturn(Optional.empty()).when(this.bench.stacks).findById(any(), any());

		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.TORN_DOWN);
	}

	@Test
	void notesWhenTheAgentRegisteredBeforeItConnected() {
		this.bench.clock.advance(Duration.ofSeconds(40));
		agentConnects();
		doReturn(Optional.of(new ManagedInstance(T0.plusSeconds(25)))).when(this.bench.instances)
			.find(REGION, INSTANCE_ID);

		reconcile();

		assertThat(stored().milestones().agentRegisteredAt()).isEqualTo(T0.plusSeconds(25));
		assertThat(stored().milestones().readyAt()).isEqualTo(T0.plusSeconds(40));
	}

	@Test
	void isReadyThoughNobodyMayAskWhetherTheAgentRegistered() {
		agentConnects();
		doThrow(new AwsUnavailableException(TestMessages.said("AWS does not answer"), new IllegalStateException()))
			.when(this.bench.instances)
			.find(REGION, INSTANCE_ID);

		reconcile();

		assertThat(stored().state()).isEqualTo(SandboxState.READY);
		assertThat(stored().milestones().agentRegisteredAt()).isNull();
	}

	@Test
	void asksWhetherTheAgentRegisteredForThoseAloneWhoWatch() {
		reconcile();

		verify(this.bench.instances, never()).find(any(), any());
	}

	private void agentConnects() {
		doReturn(ConnectionStatus.CONNECTED).when(this.bench.instances).connectionStatus(REGION, INSTANCE_ID);
	}

	private Optional<Duration> reconcile() {
		return this.bench.provisioningContext.reconciler.reconcile(this.connecting.id());
	}

	private Sandbox stored() {
		return this.bench.stored(this.connecting);
	}

}
