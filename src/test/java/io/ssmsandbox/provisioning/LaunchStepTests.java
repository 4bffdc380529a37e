package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.NewStack;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackNameTakenException;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.provisioning.Step.Result;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.template.RenderedTemplate;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.provisioning.ProvisioningFixture.aStack;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class LaunchStepTests {

	private static final StackName NAME = new StackName("ssm-sandbox-thin-ssm");

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final LaunchStep step = this.bench.provisioningContext.launch;

	private final Sandbox requested = this.bench.storeSandbox(SandboxState.REQUESTED);

	@Test
	void storesTheAttemptBeforeItCalls() {
		AtomicReference<Instant> storedAtTheCall = new AtomicReference<>();
		doAnswer((call) -> {
			storedAtTheCall.set(stored().milestones().launchAttemptedAt());
			return STACK_ID;
		}).when(this.bench.stacks).create(any(), any());

		this.step.run(this.requested);

		assertThat(storedAtTheCall).hasValue(T0);
	}

	@Test
	void launchesWhatWasRequested() {
		Result result = this.step.run(this.requested);

		RenderedTemplate template = this.bench.sandboxes.template(this.requested.id());
		assertThat(sentToAws(1)).containsExactly(new NewStack(NAME, template.body(), template.parameters(),
				template.tags(), template.capabilities(), this.requested.id().toString()));
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);
		assertThat(stored().stack().id()).isEqualTo(STACK_ID);
		assertThat(result.pause()).isEqualTo(ProvisioningContext.PROPERTIES.unwatched());
	}

	@Test
	void repeatsTheIdenticalCallAfterALostAnswer() {
		doThrow(new AwsUnavailableException(TestMessages.said("The answer was lost."), new RuntimeException()))
			.doReturn(STACK_ID)
			.when(this.bench.stacks)
			.create(any(), any());
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> this.step.run(this.requested));
		this.bench.clock.advance(Duration.ofSeconds(20));

		this.step.run(stored());

		List<NewStack> sent = sentToAws(2);
		assertThat(sent.get(1)).isEqualTo(sent.get(0));
		assertThat(sent).extracting(NewStack::clientRequestToken).containsOnly(this.requested.id().toString());
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);
		assertThat(stored().milestones().launchAttemptedAt()).isEqualTo(T0);
	}

	@Test
	void asksOnceWhetherASandboxCanStandThere() {
		doThrow(new AwsUnavailableException(TestMessages.said("The answer was lost."), new RuntimeException()))
			.when(this.bench.stacks)
			.create(any(), any());

		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> this.step.run(this.requested));
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> this.step.run(stored()));

		verify(this.bench.placementService, times(1)).verify(this.requested.request());
	}

	@Test
	void adoptsAStackOfItsNameThatCarriesItsId() {
		nameIsTaken();
		stackIsThere(tagsOf(this.requested.id()));

		this.step.run(this.requested);

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);
		assertThat(stored().stack().id()).isEqualTo(STACK_ID);
	}

	@Test
	void leavesTheStackOfAnotherSandboxAlone() {
		nameIsTaken();
		stackIsThere(tagsOf(SandboxId.random()));

		this.step.run(this.requested);

		assertFailedWithoutAStack(CauseCode.STACK_NAME_TAKEN, null);
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void leavesAStackWithoutTagsAlone() {
		nameIsTaken();
		stackIsThere(Map.of());

		this.step.run(this.requested);

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason().cause()).extracting(Cause::code).isEqualTo("stack-name-taken");
		verify(this.bench.stacks, never()).delete(any(), any(), any());
	}

	@Test
	void waitsForANameThatIsJustBeingGivenUp() {
		nameIsTaken();

		Result result = this.step.run(this.requested);

		assertThat(stored().state()).isEqualTo(SandboxState.REQUESTED);
		assertThat(result.pause()).isEqualTo(ProvisioningContext.PROPERTIES.unwatched());

		doReturn(STACK_ID).when(this.bench.stacks).create(any(), any());
		this.step.run(stored());

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);
	}

	@Test
	void failsWhenAwsRefusesTheFirstAttempt() {
		awsRefuses("Limit for stack has been exceeded");

		this.step.run(this.requested);

		assertFailedWithoutAStack(CauseCode.STACK_LIMIT, "Limit for stack has been exceeded");
		verify(this.bench.stacks, times(1)).create(any(), any());
	}

	/** The SDK retries calls by itself, so the first may have taken effect. */
	@Test
	void keepsThePrefixWhenTheRefusedCallWasNotTheFirstOnTheWire() {
		doThrow(new AwsRefusedException("SomeCode", "Limit for stack has been exceeded", false, new RuntimeException()))
			.when(this.bench.stacks)
			.create(any(), any());

		this.step.run(this.requested);

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().isLive()).isTrue();
	}

	@Test
	void deletesAStackThatComesAfterTheEnd() {
		doAnswer((call) -> {
			this.bench.sandboxes.update(this.requested.id(),
					(sandbox) -> sandbox.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0)
						.tornDown(T0));
			return STACK_ID;
		}).when(this.bench.stacks).create(any(), any());

		this.step.run(this.requested);

		verify(this.bench.stacks).delete(eq(REGION), eq(STACK_ID), any());
		assertThat(stored().state()).isEqualTo(SandboxState.TORN_DOWN);
	}

	@Test
	void looksForTheStackOfAnEarlierAttemptBeforeItFails() {
		Sandbox attempted = anEarlierAttempt();
		awsRefuses("The token has been used with other parameters");
		stackIsThere(tagsOf(this.requested.id()));

		this.step.run(attempted);

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCHING);
		assertThat(stored().stack().id()).isEqualTo(STACK_ID);
	}

	@Test
	void failsWhenNoEarlierAttemptHasLeftAStackOfItsOwn() {
		Sandbox attempted = anEarlierAttempt();
		awsRefuses("Limit for stack has been exceeded");
		stackIsThere(tagsOf(SandboxId.random()));

		this.step.run(attempted);

		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason().cause()).extracting(Cause::code).isEqualTo("stack-limit");
		assertThat(stored().isLive()).as("an earlier call may still take effect").isTrue();
	}

	@Test
	void createsNothingWhereItCannotStand() {
		InvalidLaunchException refusal = new InvalidLaunchException(List.of(new FieldError("availabilityZone",
				TestMessages.said("ap-northeast-1a has no endpoint for ec2messages."))));
		doReturn(Optional.of(refusal)).when(this.bench.placementService).verify(this.requested.request());

		this.step.run(this.requested);

		assertFailedWithoutAStack(CauseCode.PLACEMENT_REFUSED, null);
		assertThat(stored().reason().inEnglish()).get()
			.asString()
			.endsWith("ap-northeast-1a has no endpoint for ec2messages.");
		assertThat(stored().milestones().launchAttemptedAt()).isNull();
		verify(this.bench.stacks, never()).create(any(), any());
	}

	@Test
	void createsNothingForASandboxOnItsWayOut() {
		this.bench.sandboxes.update(this.requested.id(),
				(sandbox) -> sandbox.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0));

		Result result = this.step.run(this.requested);

		verify(this.bench.stacks, never()).create(any(), any());
		assertThat(stored().milestones().launchAttemptedAt()).isNull();
		assertThat(result.pause()).isZero();
	}

	@Test
	void keepsTheStackIdWhenTeardownIsAskedForDuringTheCall() {
		doAnswer((call) -> {
			this.bench.sandboxes.update(this.requested.id(),
					(sandbox) -> sandbox.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0));
			return STACK_ID;
		}).when(this.bench.stacks).create(any(), any());

		this.step.run(this.requested);

		assertThat(stored().state()).isEqualTo(SandboxState.TEARING_DOWN);
		assertThat(stored().stack().id()).isEqualTo(STACK_ID);
	}

	private Sandbox anEarlierAttempt() {
		return this.bench.sandboxes.update(this.requested.id(), (sandbox) -> sandbox.launchAttempted(T0));
	}

	private void nameIsTaken() {
		doThrow(new StackNameTakenException(NAME, new RuntimeException())).when(this.bench.stacks).create(any(), any());
	}

	private void awsRefuses(String words) {
		doThrow(new AwsRefusedException("SomeCode", words, true, new RuntimeException())).when(this.bench.stacks)
			.create(any(), any());
	}

	private void stackIsThere(Map<String, String> tags) {
		doReturn(Optional.of(aStack(StackStatus.CREATE_IN_PROGRESS, tags))).when(this.bench.stacks)
			.findByName(REGION, NAME);
	}

	private static Map<String, String> tagsOf(SandboxId id) {
		return Map.of("ssm-sandbox:id", id.toString());
	}

	private List<NewStack> sentToAws(int calls) {
		ArgumentCaptor<NewStack> sent = ArgumentCaptor.forClass(NewStack.class);
		verify(this.bench.stacks, times(calls)).create(eq(REGION), sent.capture());
		return sent.getAllValues();
	}

	private void assertFailedWithoutAStack(CauseCode code, String words) {
		assertThat(stored().state()).isEqualTo(SandboxState.LAUNCH_FAILED);
		assertThat(stored().reason().cause()).extracting(Cause::code, Cause::detail)
			.containsExactly(code.wireName(), words);
		assertThat(stored().isLive()).isFalse();
	}

	private Sandbox stored() {
		return this.bench.stored(this.requested);
	}

}
