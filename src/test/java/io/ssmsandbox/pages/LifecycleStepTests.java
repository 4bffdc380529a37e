package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.SandboxMessage;
import io.ssmsandbox.pages.LifecycleStep.Mark;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class LifecycleStepTests {

	private static final Instant ENTERED = T0.plusSeconds(60);

	@ParameterizedTest
	@CsvSource({ "REQUESTED,NOW AHEAD AHEAD AHEAD", "LAUNCHING,DONE NOW AHEAD AHEAD", "CONNECTING,DONE DONE NOW AHEAD",
			"READY,DONE DONE DONE DONE", "LAUNCH_FAILED,DONE FAILED NOW", "TEARING_DOWN,DONE DONE NOW AHEAD",
			"TEARDOWN_FAILED,DONE DONE FAILED AHEAD", "TORN_DOWN,DONE DONE END" })
	void marksHowFarItHasCome(SandboxState state, String marks) {
		assertThat(stepsOf(in(state))).extracting(LifecycleStep::mark)
			.containsExactly(Arrays.stream(marks.split(" ")).map(Mark::valueOf).toArray(Mark[]::new));
	}

	@ParameterizedTest
	@EnumSource
	void knowsTheTimeOfAllThatIsPast(SandboxState state) {
		assertThat(stepsOf(in(state))).allSatisfy((lifecycleStep) -> {
			if (lifecycleStep.mark() == Mark.AHEAD) {
				assertThat(lifecycleStep.at()).isNull();
			}
			else if (!lifecycleStep.name().equals("step.CLEANED_UP")) {
				assertThat(lifecycleStep.at()).isNotNull();
			}
		});
	}

	@Test
	void leavesOutReadyForASandboxThatNeverWas() {
		Sandbox sandbox = TestSandboxes.launching()
			.tearDown(Message.of(SandboxMessage.TEARDOWN_REQUESTED, "local"), T0);

		assertThat(stepsOf(sandbox)).extracting(LifecycleStep::name)
			.containsExactly("phase.REQUESTED", "phase.TEARING_DOWN", "phase.TORN_DOWN");
	}

	@Test
	void endsAFailedLaunchWhenItIsCleanedUp() {
		Sandbox sandbox = in(SandboxState.LAUNCH_FAILED).cleanedUp();

		assertThat(stepsOf(sandbox)).last().isEqualTo(new LifecycleStep("step.CLEANED_UP", Mark.END, null));
	}

	private static Sandbox in(SandboxState state) {
		return TestSandboxes.advance(TestSandboxes.requested(), state);
	}

	private static List<LifecycleStep> stepsOf(Sandbox sandbox) {
		return LifecycleStep.of(sandbox, Optional.of(ENTERED));
	}

}
