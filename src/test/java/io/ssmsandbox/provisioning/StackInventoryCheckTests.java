package io.ssmsandbox.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsThrottledException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BudgetTarget;
import io.ssmsandbox.aws.ListedStack;
import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.TestBudgets;
import io.ssmsandbox.message.TestMessages;
import io.ssmsandbox.sandbox.ExpectedStacks;
import io.ssmsandbox.sandbox.OrphanStack;
import io.ssmsandbox.sandbox.OrphanStacks;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.StacksInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.ssmsandbox.provisioning.ProvisioningFixture.REGION;
import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

@ExtendWith(OutputCaptureExtension.class)
class StackInventoryCheckTests {

	private static final String ELSEWHERE = "eu-west-1";

	private final ProvisioningFixture bench = new ProvisioningFixture();

	private final ExpectedStacks expectedStacks = StacksInMemory.createExpectedStacks(this.bench.dataSource);

	private final OrphanStacks orphans = StacksInMemory.createOrphanStacks(this.bench.dataSource);

	private final ReconcileTrigger trigger = mock(ReconcileTrigger.class);

	private final StackInventoryCheck check = new StackInventoryCheck(this.expectedStacks, this.bench.stacks,
			new OrphanStackFinder(this.expectedStacks, this.bench.sandboxes, this.orphans, this.bench.stacks,
					this.trigger, this.bench.clock),
			this.trigger, this.bench.provisioningContext.budget, this.bench.clock);

	private final List<Stack> onAws = new ArrayList<>();

	@BeforeEach
	void listWhatIsOnAws() {
		doAnswer((call) -> this.onAws.stream()
			.filter((stack) -> stack.id().value().contains(call.<String>getArgument(0)))
			.map((stack) -> new ListedStack(stack.id(), stack.name()))
			.toList()).when(this.bench.stacks).listExisting(any());
		doAnswer((call) -> this.onAws.stream().filter((stack) -> stack.id().equals(call.getArgument(1))).findFirst())
			.when(this.bench.stacks)
			.findById(any(), any());
	}

	@Test
	void asksNothingWhereNothingIs() {
		this.check.run();

		verifyNoInteractions(this.trigger);
		verify(this.bench.stacks, never()).listExisting(any());
	}

	@Test
	void leavesAwsToMoreUrgentCalls() {
		this.bench.storeSandbox(SandboxState.READY);
		TestBudgets.spend(this.bench.provisioningContext.budget, BudgetTarget.cloudFormation(REGION), 1500);

		this.check.run();

		verify(this.bench.stacks, never()).listExisting(any());
	}

	@Test
	void makesRoomAgainForOthers() {
		this.bench.storeSandbox(SandboxState.READY);
		doThrow(new AwsUnavailableException(TestMessages.said("AWS did not answer in time."), new RuntimeException()))
			.when(this.bench.stacks)
			.listExisting(any());

		for (int sweeps = 0; sweeps < 2 * TestBudgets.AT_ONCE; sweeps++) {
			this.check.run();
		}

		verify(this.bench.stacks, times(2 * TestBudgets.AT_ONCE)).listExisting(any());
	}

	@ParameterizedTest
	@EnumSource(names = { "REQUESTED", "TORN_DOWN" }, mode = Mode.EXCLUDE)
	void wakesASandboxWhoseStackIsNotListed(SandboxState state) {
		Sandbox sandbox = this.bench.storeSandbox(state);

		this.check.run();

		verify(this.trigger).runNow(sandbox.id());
	}

	@Test
	void letsASandboxSleepWhoseStackIsThere() {
		this.bench.storeSandbox(SandboxState.READY);
		createStack(STACK_ID, "ssm-sandbox-thin-ssm", Map.of());

		this.check.run();

		verifyNoInteractions(this.trigger);
		assertThat(this.orphans.count()).isZero();
		verify(this.bench.stacks, never()).findById(any(), any());
	}

	@Test
	void tellsOfAnOrphanOnceAndLeavesItAlone(CapturedOutput log) {
		this.bench.storeSandbox(SandboxState.TORN_DOWN);
		Stack orphan = createStack("ssm-sandbox-lost",
				Map.of("ssm-sandbox:id", "of-another-portal", "ssm-sandbox:owner", "ann"));

		this.check.run();
		this.check.run();

		assertThat(this.orphans.findOldest(9))
			.containsExactly(new OrphanStack(orphan.id(), orphan.name(), REGION, "of-another-portal", "ann", T0));
		assertThat(log.toString().split("belongs to no sandbox")).hasSize(2);
		verify(this.bench.stacks, times(1)).findById(any(), any());
		verify(this.bench.stacks, never()).delete(any(), any(), any());
		verifyNoInteractions(this.trigger);
	}

	@Test
	void tellsOfAStackOfASandboxThatIsOver() {
		Sandbox over = this.bench.storeSandbox(SandboxState.TORN_DOWN);
		createStack("ssm-sandbox-thin-ssm", Map.of("ssm-sandbox:id", over.id().toString()));

		this.check.run();

		assertThat(this.orphans.findOldest(9)).extracting(OrphanStack::sandboxId).containsExactly(over.id().toString());
	}

	@Test
	void tellsOfASecondStackOfASandboxThatHasOne() {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		createStack(STACK_ID, "ssm-sandbox-thin-ssm", Map.of());
		Stack second = createStack("ssm-sandbox-thin-ssm", Map.of("ssm-sandbox:id", ready.id().toString()));

		this.check.run();

		assertThat(this.orphans.findOldest(9)).extracting(OrphanStack::id).containsExactly(second.id());
	}

	@Test
	void wakesASandboxThatWaitsForAStackWhichHasTurnedUp() {
		Sandbox waiting = this.bench.storeSandbox(SandboxState.REQUESTED);
		createStack("ssm-sandbox-thin-ssm", Map.of("ssm-sandbox:id", waiting.id().toString()));

		this.check.run();

		verify(this.trigger).runNow(waiting.id());
		assertThat(this.orphans.count()).isZero();
	}

	@Test
	void passesOverStacksOfOtherNames() {
		this.bench.storeSandbox(SandboxState.TORN_DOWN);
		createStack("billing", Map.of("ssm-sandbox:id", SandboxId.random().toString()));

		this.check.run();

		assertThat(this.orphans.count()).isZero();
		verify(this.bench.stacks, never()).findById(any(), any());
	}

	@Test
	void forgetsAnOrphanThatIsGone() {
		this.bench.storeSandbox(SandboxState.TORN_DOWN);
		createStack("ssm-sandbox-lost", Map.of());
		this.check.run();
		assertThat(this.orphans.count()).isEqualTo(1);

		this.onAws.clear();
		this.check.run();

		assertThat(this.orphans.count()).isZero();
	}

	@Test
	void forgetsAnOrphanThatTurnsOutToBeASandboxs() {
		this.orphans.add(new OrphanStack(STACK_ID, new StackName("ssm-sandbox-thin-ssm"), REGION, null, null, T0));
		this.bench.storeSandbox(SandboxState.READY);
		createStack(STACK_ID, "ssm-sandbox-thin-ssm", Map.of());

		this.check.run();

		assertThat(this.orphans.count()).isZero();
	}

	@Test
	void describesNoMoreThanAFewAtOneTimeAndTheRestTheNext() {
		this.bench.storeSandbox(SandboxState.TORN_DOWN);
		for (int number = 0; number < OrphanStackFinder.DESCRIBED_AT_ONCE + 5; number++) {
			createStack("ssm-sandbox-lost-" + number, Map.of());
		}

		this.check.run();
		assertThat(this.orphans.count()).isEqualTo(OrphanStackFinder.DESCRIBED_AT_ONCE);
		this.check.run();

		assertThat(this.orphans.count()).isEqualTo(OrphanStackFinder.DESCRIBED_AT_ONCE + 5);
		verify(this.bench.stacks, times(OrphanStackFinder.DESCRIBED_AT_ONCE + 5)).findById(any(), any());
	}

	@Test
	void passesOverAStackThatIsGoneBeforeItIsDescribed() {
		this.bench.storeSandbox(SandboxState.TORN_DOWN);
		createStack("ssm-sandbox-lost", Map.of());
		doReturn(Optional.empty()).when(this.bench.stacks).findById(any(), any());

		this.check.run();

		assertThat(this.orphans.count()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void comparesTheOtherRegionsWhenOneDoesNotAnswer(Trouble trouble) {
		Sandbox ready = this.bench.storeSandbox(SandboxState.READY);
		doThrow(trouble.fault()).when(this.bench.stacks).listExisting("ap-northeast-0");
		for (String region : List.of("ap-northeast-0", ELSEWHERE)) {
			this.orphans.add(anOrphanIn(region));
		}

		this.check.run();

		verify(this.trigger).runNow(ready.id());
		assertThat(this.orphans.findIds(ELSEWHERE)).isEmpty();
		assertThat(this.orphans.findIds("ap-northeast-0")).as("it was not compared").hasSize(1);
	}

	@Test
	void saysOnceThatARegionDoesNotAnswerAndOnceThatItDoesAgain(CapturedOutput log) {
		this.bench.storeSandbox(SandboxState.READY);
		doThrow(Trouble.SILENT.fault()).when(this.bench.stacks).listExisting(REGION);

		this.check.run();
		this.check.run();
		listWhatIsOnAws();
		this.check.run();
		this.check.run();

		assertThat(log.toString().split("cannot be compared")).hasSize(2);
		assertThat(log.toString().split("can be compared again")).hasSize(2);
	}

	private static OrphanStack anOrphanIn(String region) {
		return new OrphanStack(idIn(region, "x"), new StackName("ssm-sandbox-x"), region, null, null, T0);
	}

	private Stack createStack(String name, Map<String, String> tags) {
		return createStack(idIn(REGION, name + "/" + this.onAws.size()), name, tags);
	}

	private Stack createStack(StackId id, String name, Map<String, String> tags) {
		Stack stack = new Stack(id, new StackName(name), StackStatus.CREATE_COMPLETE, null, tags, Map.of());
		this.onAws.add(stack);
		return stack;
	}

	private static StackId idIn(String region, String name) {
		return new StackId("arn:aws:cloudformation:" + region + ":000000000000:stack/" + name);
	}

	/** The reasons why AWS does not list the stacks of a region. */
	enum Trouble {

		SILENT, THROTTLED, REFUSED;

		RuntimeException fault() {
			return switch (this) {
				case SILENT -> new AwsUnavailableException(TestMessages.said("AWS did not answer in time."),
						new RuntimeException());
				case THROTTLED ->
					new AwsThrottledException(TestMessages.said("AWS asks for fewer calls."), new RuntimeException());
				case REFUSED -> new AwsRefusedException("AccessDenied", "The portal lacks the permission.", true,
						new RuntimeException());
			};
		}

	}

}
