package io.ssmsandbox.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoalescingExecutorTests {

	private final Queue<Runnable> submitted = new ArrayDeque<>();

	private final AtomicInteger runs = new AtomicInteger();

	@Test
	void answersRequestsThatPileUpWithOneRun() {
		CoalescingExecutor coalescingExecutor = new CoalescingExecutor("Test", this.submitted::add,
				this.runs::incrementAndGet);

		coalescingExecutor.request();
		coalescingExecutor.request();
		coalescingExecutor.request();
		this.submitted.remove().run();

		assertThat(this.submitted).isEmpty();
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void runsOnceMoreForARequestThatCameMeanwhile() {
		CoalescingExecutor[] self = new CoalescingExecutor[1];
		self[0] = new CoalescingExecutor("Test", this.submitted::add, () -> {
			if (this.runs.incrementAndGet() == 1) {
				self[0].request();
			}
		});

		self[0].request();
		this.submitted.remove().run();

		assertThat(this.submitted).isEmpty();
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void goesOnAfterARunThatFailed() {
		Executor direct = Runnable::run;
		CoalescingExecutor coalescingExecutor = new CoalescingExecutor("Test", direct, () -> {
			if (this.runs.incrementAndGet() == 1) {
				throw new IllegalStateException("Not this time");
			}
		});

		coalescingExecutor.request();
		boolean failing = coalescingExecutor.isFailing();
		coalescingExecutor.request();

		assertThat(failing).isTrue();
		assertThat(coalescingExecutor.isFailing()).isFalse();
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void canBeAskedAfterThePortalHasClosed() {
		CoalescingExecutor coalescingExecutor = new CoalescingExecutor("Test", (work) -> {
			throw new RejectedExecutionException();
		}, this.runs::incrementAndGet);

		coalescingExecutor.request();
		coalescingExecutor.request();

		assertThat(this.runs).hasValue(0);
	}

}
