package io.ssmsandbox.provisioning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsThrottledException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.CallBudget;
import io.ssmsandbox.aws.CallPriority;
import io.ssmsandbox.aws.NoCallToSpareException;
import io.ssmsandbox.aws.TestBudgets;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.Blocker;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StatusReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class AwsOutageTrackerTests {

	private static final AwsUnavailableException SILENCE = new AwsUnavailableException(
			TestMessages.said("AWS did not answer in time."), new RuntimeException());

	private static final Message SILENT_SINCE_T0 = Message.of(SandboxMessage.AWS_SILENT, T0, SILENCE.message());

	private static final BudgetTarget STACKS = BudgetTarget.cloudFormation(REGION);

	private final ProvisioningFixture bench = new ProvisioningFixture();

	@ParameterizedTest
	@EnumSource(names = "TORN_DOWN", mode = Mode.EXCLUDE)
	void neverFailsASandbox(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		this.bench.awsFails(SILENCE);

		reconcile(sandbox, 20);

		assertThat(this.bench.clock.instant()).isAfter(T0.plus(Duration.ofMinutes(5)));
		assertThat(this.bench.stored(sandbox).state()).isEqualTo(state);
		assertThat(this.bench.stored(sandbox).isLive()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "REQUESTED", "LAUNCHING", "CONNECTING", "READY" })
	void isToldOnceWithItsBeginning(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		long before = sandbox.lastSequence();
		this.bench.awsFails(SILENCE);

		reconcile(sandbox, 20);

		assertThat(this.bench.stored(sandbox).blocker()).map(Blocker::message).contains(SILENT_SINCE_T0);
		assertThat(this.bench.stored(sandbox).lastSequence()).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@EnumSource(names = { "LAUNCH_FAILED", "TEARING_DOWN", "TEARDOWN_FAILED" })
	void isToldBesideTheReasonWhyASandboxEnds(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);
		this.bench.awsFails(SILENCE);

		reconcile(sandbox, 20);

		StatusReason both = this.bench.stored(sandbox).reason();
		assertThat(both.messages()).hasSize(2).startsWith(sandbox.reason().messages().get(0)).endsWith(SILENT_SINCE_T0);
		assertThat(this.bench.phases(sandbox)).last().extracting(PhaseEntered::reason).isEqualTo(both);

		this.bench.awsAnswers();
		reconcile(sandbox, 1);

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEqualTo(sandbox.reason().inEnglish());
	}

	@Test
	void isNotTheReasonOfWhatComesAfterIt() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.TEARING_DOWN);
		this.bench.awsFails(SILENCE);
		reconcile(sandbox, 20);
		this.bench.awsAnswers();
		this.bench.addStackEvents(StackEvents.ofStack("DELETE_IN_PROGRESS"), StackEvents.ofStack("DELETE_COMPLETE"));

		this.bench.provisioningContext.reconciler.reconcile(sandbox.id());

		assertThat(this.bench.stored(sandbox).state()).isEqualTo(SandboxState.TORN_DOWN);
		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEqualTo(sandbox.reason().inEnglish());
	}

	@Test
	void isNobodysConcernWhileItIsShort() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(SILENCE);
		reconcile(sandbox, 1);
		this.bench.clock.set(T0.plusSeconds(9));

		reconcile(sandbox, 1);

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
	}

	@Test
	void isToldAlsoOfASandboxThatIsNotAskedForBecauseOfIt() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		CallBudget budget = this.bench.provisioningContext.budget;
		TestBudgets.staySilent(budget, STACKS);
		TestBudgets.enter(budget, STACKS, CallPriority.CHANGE);

		this.bench.clock.set(T0.plusSeconds(9));
		reconcile(sandbox, 1);
		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();

		this.bench.clock.set(T0.plusSeconds(10));
		reconcile(sandbox, 2);
		assertThat(this.bench.stored(sandbox).blocker()).map(Blocker::message)
			.contains(Message.of(SandboxMessage.AWS_SILENT, T0, Message.of(AwsMessage.NOT_IN_TIME)));
		assertThat(this.bench.stored(sandbox).lastSequence()).isEqualTo(sandbox.lastSequence() + 1);

		TestBudgets.leave(budget, STACKS);
		reconcile(sandbox, 1);
		assertThat(this.bench.stored(sandbox).reason().inEnglish()).as("after its check").isEmpty();
	}

	@Test
	void isTakenBackOnTheFirstAnswer() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(SILENCE);
		reconcile(sandbox, 20);
		this.bench.awsAnswers();

		reconcile(sandbox, 1);

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
		assertThat(this.bench.phases(sandbox)).filteredOn((entered) -> entered.phase() == SandboxState.LAUNCHING)
			.extracting((entered) -> entered.reason().messages())
			.containsExactly(List.of(), List.of(SILENT_SINCE_T0), List.of());
	}

	@Test
	void isTakenBackAlsoWhenTheProcessThatToldOfItIsGone() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(SILENCE);
		reconcile(sandbox, 20);
		this.bench.awsAnswers();

		new ProvisioningContext(this.bench.sandboxes, this.bench.stacks, this.bench.instances,
				this.bench.placementService, this.bench.clock).reconciler
			.reconcile(sandbox.id());

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
	}

	@Test
	void beginsAnewAfterAnAnswer() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(SILENCE);
		reconcile(sandbox, 20);
		this.bench.awsAnswers();
		reconcile(sandbox, 1);
		this.bench.awsFails(SILENCE);

		List<Duration> pauses = reconcile(sandbox, 1);

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
		assertThat(pauses.get(0)).isLessThan(Duration.ofSeconds(4));
	}

	@Test
	void makesQuestionsRarer() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(SILENCE);

		List<Duration> pauses = reconcile(sandbox, 20);

		assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
		assertThat(pauses.subList(5, 20))
			.allSatisfy((pause) -> assertThat(pause).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48)));
	}

	@Test
	void isNotWhatACallThatWasNotToSpareMeans() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(new NoCallToSpareException(REGION));

		List<Duration> pauses = reconcile(sandbox, 20);

		assertThat(pauses).containsOnly(Duration.ofSeconds(2));
		assertThat(this.bench.stored(sandbox).version()).isEqualTo(sandbox.version());
	}

	@Test
	void slowsDownWithoutAWordWhenThrottled() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(
				new AwsThrottledException(TestMessages.said("AWS asks for fewer calls."), new RuntimeException()));

		List<Duration> pauses = reconcile(sandbox, 20);

		assertThat(pauses.get(19)).isGreaterThanOrEqualTo(Duration.ofSeconds(32));
		assertThat(this.bench.stored(sandbox).version()).isEqualTo(sandbox.version());
	}

	@Test
	void tellsThatASandboxWaitsForItsTurnOnceThatLasts() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		CallBudget budget = this.bench.provisioningContext.budget;
		TestBudgets.throttle(budget, STACKS);

		this.bench.clock.set(T0.plusSeconds(14));
		reconcileWithoutBudget(sandbox);
		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();

		this.bench.clock.set(T0.plusSeconds(15));
		TestBudgets.throttle(budget, STACKS);
		reconcileWithoutBudget(sandbox);
		reconcileWithoutBudget(sandbox);
		assertThat(this.bench.stored(sandbox).blocker()).map(Blocker::message)
			.contains(Message.of(SandboxMessage.AWS_THROTTLES, T0));
		assertThat(this.bench.stored(sandbox).lastSequence()).as("recorded once").isEqualTo(sandbox.lastSequence() + 1);
	}

	@Test
	void keepsTellingOfThrottlingUntilItIsOver() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		TestBudgets.throttle(this.bench.provisioningContext.budget, STACKS);
		this.bench.clock.set(T0.plusSeconds(20));
		reconcileWithoutBudget(sandbox);

		this.bench.clock.set(T0.plusSeconds(29));
		reconcile(sandbox, 1);
		assertThat(this.bench.stored(sandbox).reason().inEnglish()).as("after one admitted call").isPresent();

		this.bench.clock.set(T0.plusSeconds(30));
		reconcile(sandbox, 1);
		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
	}

	@Test
	void tellsOfThrottlingOnlyWhereSomebodyWaits() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.READY);
		TestBudgets.throttle(this.bench.provisioningContext.budget, STACKS);
		this.bench.clock.set(T0.plusSeconds(20));

		reconcileWithoutBudget(sandbox);

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
	}

	/** Reconciles the sandbox while other calls use the whole budget. */
	private void reconcileWithoutBudget(Sandbox sandbox) {
		CallBudget budget = this.bench.provisioningContext.budget;
		for (int place = 0; place < TestBudgets.AT_ONCE; place++) {
			TestBudgets.enter(budget, STACKS, CallPriority.CHANGE);
		}
		this.bench.provisioningContext.reconciler.reconcile(sandbox.id());
		for (int place = 0; place < TestBudgets.AT_ONCE; place++) {
			TestBudgets.leave(budget, STACKS);
		}
	}

	@Test
	void tellsARefusalAndTriesAgainLater() {
		Sandbox sandbox = this.bench.storeSandbox(SandboxState.LAUNCHING);
		this.bench.awsFails(new AwsRefusedException("AccessDenied",
				"The portal lacks the permission cloudformation:DescribeStackEvents.", true, new RuntimeException()));

		List<Duration> pauses = reconcile(sandbox, 2);

		assertThat(pauses).containsOnly(Duration.ofMinutes(1));
		assertThat(this.bench.stored(sandbox).state()).isEqualTo(SandboxState.LAUNCHING);
		assertThat(this.bench.stored(sandbox).blocker()).map(Blocker::message)
			.contains(Message.of(SandboxMessage.AWS_REFUSES,
					TestMessages.said("The portal lacks the permission cloudformation:DescribeStackEvents.")));

		this.bench.awsAnswers();
		reconcile(sandbox, 1);

		assertThat(this.bench.stored(sandbox).reason().inEnglish()).isEmpty();
	}

	/**
	 * Reconciles the sandbox several times, each time after the pause of the previous
	 * run.
	 */
	private List<Duration> reconcile(Sandbox sandbox, int times) {
		List<Duration> pauses = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			Duration pause = this.bench.provisioningContext.reconciler.reconcile(sandbox.id()).orElseThrow();
			this.bench.clock.advance(pause);
			pauses.add(pause);
		}
		return pauses;
	}

}
