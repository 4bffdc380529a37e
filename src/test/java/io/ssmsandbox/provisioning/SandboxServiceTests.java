package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.Ec2Instances;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.Blocker;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.IllegalTransitionException;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.PrefixTakenException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class SandboxServiceTests {

	private static final Owner OPERATOR = new Owner("ops");

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final ReconcileTrigger trigger = mock(ReconcileTrigger.class);

	private final Ec2Instances instances = mock(Ec2Instances.class);

	private final SandboxService service = new SandboxService(this.bench.sandboxes, this.bench.placementService,
			new TemplateRenderer(), TestSandboxes.POLICY, this.instances, this.trigger, this.bench.clock);

	@Test
	void givesASecondRequestOfAKeyWhatTheFirstHasLaunchedThoughThereIsNoRoomForMore() {
		Sandbox first = this.bench.storeSandbox(SandboxState.REQUESTED);
		Sandboxes sandboxes = mock(Sandboxes.class);
		IdempotencyKey key = new IdempotencyKey(OPERATOR, "key", "0123456789abcdef".repeat(4));
		doReturn(Optional.empty(), Optional.of(first)).when(sandboxes).findByKey(key);
		doThrow(new LimitExceededException(LimitKind.LIVE, 1, Duration.ofMinutes(1))).when(sandboxes)
			.request(any(), any(), any(), anyInt(), any());
		SandboxService full = new SandboxService(sandboxes, this.bench.placementService, new TemplateRenderer(),
				TestSandboxes.POLICY, this.instances, this.trigger, this.bench.clock);

		AcceptedLaunch answer = full.request(key, () -> TestSandboxes.aRequest("thin-ssm"));

		assertThat(answer).isEqualTo(new AcceptedLaunch(first, true));
	}

	@Test
	void rebootsAnInstanceAndAwaitsItsAgentAnew() {
		Sandbox connecting = this.bench.storeSandbox(SandboxState.CONNECTING);
		this.bench.clock.advance(Duration.ofMinutes(5));

		this.service.reboot(connecting.id(), OPERATOR);

		verify(this.instances).reboot("ap-northeast-1", TestSandboxes.INSTANCE_ID);
		Sandbox stored = this.bench.stored(connecting);
		assertThat(stored.milestones().agentAwaitedSince()).isEqualTo(T0.plusSeconds(300));
		assertThat(stored.blocker()).map(Blocker::message)
			.contains(Message.of(SandboxMessage.INSTANCE_REBOOTED, "ops"));
		verify(this.trigger).runNow(connecting.id());
	}

	@Test
	void rebootsOnceHoweverOftenItIsAskedInAMinute() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);

		this.service.reboot(ready.id(), OPERATOR);
		this.service.reboot(ready.id(), OPERATOR);
		this.bench.clock.advance(Duration.ofMinutes(1));
		this.service.reboot(ready.id(), OPERATOR);

		verify(this.instances, times(2)).reboot("ap-northeast-1", TestSandboxes.INSTANCE_ID);
		assertThat(this.bench.stored(ready).reason().inEnglish()).isEmpty();
		assertThat(this.bench.sandboxes.readTimeline(this.bench.stored(ready)))
			.filteredOn(PhaseEntered.class::isInstance)
			.extracting((event) -> ((PhaseEntered) event).reason().blocker())
			.filteredOn((blocker) -> blocker != null && blocker.message().is(SandboxMessage.INSTANCE_REBOOTED))
			.hasSize(2);
	}

	@Test
	void rebootsOnceHoweverManyAskAtTheSameTime() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		doAnswer((call) -> this.service.reboot(ready.id(), OPERATOR)).when(this.instances).reboot(any(), any());

		this.service.reboot(ready.id(), OPERATOR);

		verify(this.instances, times(1)).reboot("ap-northeast-1", TestSandboxes.INSTANCE_ID);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void logsWhoMovedTheEndOfALease(CapturedOutput log) {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		Instant end = ready.lease().expiresAt();

		this.service.extendLease(ready.id(), end.plusSeconds(3600), OPERATOR);

		assertThat(log.toString()).containsOnlyOnce("The end of the lease of sandbox " + ready.id() + " was moved from "
				+ end + " to " + end.plusSeconds(3600) + " at the request of ops");
	}

	@Test
	void notesNoRebootThatAwsHasRefused() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		doThrow(new AwsUnavailableException(TestMessages.said("AWS does not answer"), new IllegalStateException()))
			.when(this.instances)
			.reboot(any(), any());

		assertThatExceptionOfType(AwsUnavailableException.class)
			.isThrownBy(() -> this.service.reboot(ready.id(), OPERATOR));

		assertThat(this.bench.stored(ready).milestones().rebootedAt()).isNull();
	}

	@Test
	void rebootsNothingThatIsOnItsWayOut() {
		Sandbox leaving = this.bench.storeSandbox(SandboxState.TEARING_DOWN);

		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> this.service.reboot(leaving.id(), OPERATOR));

		verifyNoInteractions(this.instances);
	}

	@Test
	void wakesASandboxThatIsToBeTornDown() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);

		this.service.tearDown(ready.id(), OPERATOR);

		verify(this.trigger).runNow(ready.id());
	}

	@Test
	void storesThatAnOperatorForcesAndWakesTheSandbox() {
		Sandbox stuck = this.bench.storeSandbox(SandboxState.TEARDOWN_FAILED);

		this.service.forceTearDown(stuck.id(), OPERATOR);

		assertThat(this.bench.stored(stuck).milestones().forcedAt()).isEqualTo(T0);
		verify(this.trigger).runNow(stuck.id());
	}

	@Test
	void wakesNothingThatCannotBeForced() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);

		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> this.service.forceTearDown(ready.id(), OPERATOR));

		verifyNoInteractions(this.trigger);
	}

	@Test
	void letsASandboxRestThatIsTornDown() {
		Sandbox over = this.bench.storeSandbox(SandboxState.TORN_DOWN);

		assertThat(this.service.tearDown(over.id(), OPERATOR).state()).isEqualTo(SandboxState.TORN_DOWN);

		verifyNoInteractions(this.trigger);
	}

	@Test
	void acceptsARequestOfAKeyOnce() {
		AcceptedLaunch first = this.service.request(key("first"), () -> aRequest("thin-ssm"));
		AcceptedLaunch second = this.service.request(key("first"), () -> aRequest("thin-ssm"));

		assertThat(first.replayed()).isFalse();
		assertThat(second.replayed()).isTrue();
		assertThat(second.sandbox().id()).isEqualTo(first.sandbox().id());
	}

	@Test
	void answersARepeatedRequestThoughAwsWouldRefuseItNow() {
		AcceptedLaunch first = this.service.request(key("first"), () -> aRequest("thin-ssm"));

		AcceptedLaunch second = this.service.request(key("first"), () -> {
			throw new IllegalStateException("The request must not be checked again");
		});

		assertThat(second.sandbox().id()).isEqualTo(first.sandbox().id());
	}

	@Test
	void answersARepeatedRequestThatWasStoredMeanwhile() {
		AcceptedLaunch second = this.service.request(key("first"), () -> {
			this.service.request(key("first"), () -> aRequest("thin-ssm"));
			return aRequest("thin-ssm");
		});

		assertThat(second.replayed()).isTrue();
		assertThat(this.bench.sandboxes.countByState()).containsExactly(entry(SandboxState.REQUESTED, 1L));
	}

	@Test
	void refusesATakenPrefixWhateverTheKey() {
		this.service.request(key("first"), () -> aRequest("thin-ssm"));

		assertThatExceptionOfType(PrefixTakenException.class)
			.isThrownBy(() -> this.service.request(key("second"), () -> aRequest("thin-ssm")));
	}

	private static IdempotencyKey key(String value) {
		return new IdempotencyKey(new Owner("local"), value, "of thin-ssm");
	}

}
