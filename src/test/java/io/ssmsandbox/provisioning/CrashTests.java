package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.aws.NewStack;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.template.RenderedTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

/**
 * Simulates a crash at every point of a launch and of a teardown, restarts from the
 * stored data, and counts the stacks on AWS at the end.
 */
class CrashTests {

	/**
	 * Before and after: the commit of the attempt, the call, and the commit of its
	 * result.
	 */
	private static final int POINTS = 6;

	private final ProvisioningFixture bench = new ProvisioningFixture();

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void launchesOneStackWhereverItIsCutOff(boolean awsRemembersTokens) {
		StandInStacks aws = new StandInStacks(awsRemembersTokens);
		for (int point = 1; point <= POINTS; point++) {
			Sandbox sandbox = aSandbox(point);
			assertThat(runCutOffAt(point, aws, sandbox.id(), SandboxState.LAUNCHING)).as("cut off at %d", point)
				.isTrue();

			drive(aws, CrashInjector.never(), sandbox.id(), SandboxState.LAUNCHING);

			assertOneStackThatIsKnown(aws, sandbox, point);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void launchesOneStackAlsoWhenItIsCutOffTwice(boolean awsRemembersTokens) {
		StandInStacks aws = new StandInStacks(awsRemembersTokens);
		for (int point = 1; point <= POINTS; point++) {
			for (int again = 1; again <= POINTS; again++) {
				Sandbox sandbox = aSandbox(POINTS * point + again);
				runCutOffAt(point, aws, sandbox.id(), SandboxState.LAUNCHING);
				runCutOffAt(again, aws, sandbox.id(), SandboxState.LAUNCHING);

				drive(aws, CrashInjector.never(), sandbox.id(), SandboxState.LAUNCHING);

				assertOneStackThatIsKnown(aws, sandbox, point);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void leavesNothingOfALaunchThatIsCutOffAndNoLongerWanted(boolean awsRemembersTokens) {
		StandInStacks aws = new StandInStacks(awsRemembersTokens);
		for (int point = 1; point <= POINTS; point++) {
			Sandbox sandbox = aSandbox(point);
			runCutOffAt(point, aws, sandbox.id(), SandboxState.LAUNCHING);
			tearDown(sandbox.id());

			drive(aws, CrashInjector.never(), sandbox.id(), SandboxState.TORN_DOWN);

			assertNothingIsLeft(aws, sandbox, point);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void tearsDownCompletelyWhereverItIsCutOff(boolean awsRemembersTokens) {
		StandInStacks aws = new StandInStacks(awsRemembersTokens);
		boolean cutOff = true;
		int point = 0;
		while (cutOff) {
			point++;
			Sandbox sandbox = aSandbox(point);
			drive(aws, CrashInjector.never(), sandbox.id(), SandboxState.LAUNCHING);
			tearDown(sandbox.id());
			cutOff = runCutOffAt(point, aws, sandbox.id(), SandboxState.TORN_DOWN);

			drive(aws, CrashInjector.never(), sandbox.id(), SandboxState.TORN_DOWN);

			assertNothingIsLeft(aws, sandbox, point);
			assertThat(aws.everCreated(sandbox.stack().name())).isEqualTo(1);
		}
		assertThat(point).as("points of a teardown").isGreaterThan(POINTS);
	}

	/**
	 * A process dies during its call, and AWS executes the call later.
	 */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void findsAStackThatAppearsAfterTheCrash(boolean awsRemembersTokens) {
		StandInStacks aws = new StandInStacks(awsRemembersTokens);
		Sandbox sandbox = aSandbox(0);
		runCutOffAt(3, aws, sandbox.id(), SandboxState.LAUNCHING);
		tearDown(sandbox.id());
		reconciler(aws, CrashInjector.never()).reconcile(sandbox.id());
		this.bench.clock.advance(Duration.ofSeconds(100));
		RenderedTemplate template = this.bench.sandboxes.template(sandbox.id());
		aws.create(new NewStack(sandbox.stack().name(), template.body(), template.parameters(), template.tags(),
				template.capabilities(), sandbox.id().toString()));

		drive(aws, CrashInjector.never(), sandbox.id(), SandboxState.TORN_DOWN);

		assertThat(aws.everCreated(sandbox.stack().name())).isEqualTo(1);
		assertNothingIsLeft(aws, sandbox, 3);
	}

	private Sandbox aSandbox(int number) {
		return this.bench.requested("cut-" + number);
	}

	private void tearDown(SandboxId id) {
		this.bench.sandboxes.update(id, (sandbox) -> sandbox
			.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), this.bench.clock.instant()));
	}

	private boolean runCutOffAt(int point, StandInStacks aws, SandboxId id, SandboxState goal) {
		CrashInjector cut = CrashInjector.at(point);
		return cut.crashesDuring(() -> drive(aws, cut, id, goal));
	}

	/**
	 * Lets a new process reconcile the sandbox until it is in the target state.
	 */
	private void drive(StandInStacks aws, CrashInjector cut, SandboxId id, SandboxState goal) {
		Reconciler reconciler = reconciler(aws, cut);
		for (int look = 0; look < 100 && state(id) != goal; look++) {
			Duration pause = reconciler.reconcile(id).orElse(Duration.ZERO);
			this.bench.clock.advance(pause);
		}
		assertThat(state(id)).isEqualTo(goal);
	}

	private Reconciler reconciler(StandInStacks aws, CrashInjector cut) {
		Sandboxes sandboxes = mock(Sandboxes.class, delegatesTo(this.bench.sandboxes));
		doAnswer((call) -> cut.around(() -> this.bench.sandboxes.update(call.getArgument(0), call.getArgument(1))))
			.when(sandboxes)
			.update(any(), any());
		return new ProvisioningContext(sandboxes, aws.client(cut), this.bench.instances, this.bench.placementService,
				this.bench.clock).reconciler;
	}

	private void assertOneStackThatIsKnown(StandInStacks aws, Sandbox sandbox, int point) {
		StackName name = sandbox.stack().name();
		assertThat(aws.everCreated(name)).as("stacks after a cut at %d", point).isEqualTo(1);
		assertThat(aws.idOfLiving(name)).contains(this.bench.stored(sandbox).stack().id());
	}

	private void assertNothingIsLeft(StandInStacks aws, Sandbox sandbox, int point) {
		assertThat(aws.idOfLiving(sandbox.stack().name())).as("stack after a cut at %d", point).isEmpty();
		assertThat(this.bench.stored(sandbox).isLive()).isFalse();
	}

	private SandboxState state(SandboxId id) {
		return this.bench.sandboxes.get(id).state();
	}

}
