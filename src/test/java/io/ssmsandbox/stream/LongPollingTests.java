package io.ssmsandbox.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxChanged;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxNotFoundException;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LongPollingTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private final Sandboxes sandboxes = SandboxesInMemory.create(new SettableClock(TestSandboxes.T0));

	private final StreamThreads threads = new StreamThreads(false);

	private final BroadcasterRegistry broadcasters = new BroadcasterRegistry(this.sandboxes, (event) -> {
	}, Runnable::run, 100);

	private final LongPolling longPolling = new LongPolling(this.broadcasters, this.sandboxes, this.threads);

	private final SandboxId id = this.sandboxes.request(SandboxId.random(), aRequest("thin-ssm"), aTemplate(), 16).id();

	@AfterEach
	void stop() {
		this.threads.close();
	}

	@Test
	void answersWhenTheWantedStateIsReached() {
		CompletableFuture<Sandbox> answer = this.longPolling.waitForState(this.id, SandboxState.LAUNCHING, LONG);
		boolean before = answer.isDone();

		launch();

		assertThat(before).isFalse();
		assertThat(answer).isCompletedWithValueMatching((sandbox) -> sandbox.state() == SandboxState.LAUNCHING);
	}

	@Test
	void answersWhenAStateIsReachedThatNothingFollows() {
		CompletableFuture<Sandbox> answer = this.longPolling.waitForState(this.id, SandboxState.READY, LONG);

		Sandbox failed = this.sandboxes.update(this.id,
				(sandbox) -> sandbox.launchFailed(TestSandboxes.cause("limit"), T0));
		this.broadcasters.onSandboxChanged(new SandboxChanged(this.id, failed.lastSequence()));

		assertThat(answer).isCompletedWithValueMatching((sandbox) -> sandbox.state() == SandboxState.LAUNCH_FAILED);
	}

	@Test
	void answersAtOnceWhatIsSoAlready() {
		launch();

		assertThat(this.longPolling.waitForState(this.id, SandboxState.LAUNCHING, LONG)).isCompleted();
	}

	@Test
	void answersAsItIsWhenTheTimeIsUp() {
		CompletableFuture<Sandbox> answer = this.longPolling.waitForState(this.id, SandboxState.READY,
				Duration.ofMillis(20));

		assertThat(answer).succeedsWithin(5, TimeUnit.SECONDS)
			.satisfies((sandbox) -> assertThat(sandbox.state()).isEqualTo(SandboxState.REQUESTED));
	}

	@Test
	void answersAsItIsWhenThePortalCloses() {
		CompletableFuture<Sandbox> answer = this.longPolling.waitForState(this.id, SandboxState.READY, LONG);

		this.longPolling.onShutdown(new ContextClosedEvent(new StaticApplicationContext()));

		assertThat(answer).isCompleted();
	}

	@Test
	void leavesItsPlaceHoweverItEnds() {
		CompletableFuture<Sandbox> abandoned = this.longPolling.waitForState(this.id, SandboxState.READY, LONG);
		boolean during = this.broadcasters.hasViewers(this.id);

		abandoned.cancel(false);

		assertThat(during).isTrue();
		assertThat(this.broadcasters.hasViewers(this.id)).isFalse();
	}

	@Test
	void waitsForNothingThatDoesNotExist() {
		SandboxId unknown = SandboxId.random();

		assertThatExceptionOfType(SandboxNotFoundException.class)
			.isThrownBy(() -> this.longPolling.waitForState(unknown, SandboxState.READY, LONG));

		assertThat(this.broadcasters.hasViewers(unknown)).isFalse();
	}

	private void launch() {
		Sandbox launching = this.sandboxes.update(this.id, (sandbox) -> sandbox.launching(STACK_ID, T0));
		this.broadcasters.onSandboxChanged(new SandboxChanged(this.id, launching.lastSequence()));
	}

}
