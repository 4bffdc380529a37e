package io.ssmsandbox.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTests {

	private final Queue<Runnable> submitted = new ArrayDeque<>();

	private final AtomicInteger runs = new AtomicInteger();

	@Test
	void answersRequestsThatPileUpWithOneRun() {
		Turns turns = new Turns("Test", this.submitted::add, this.runs::incrementAndGet);

		turns.request();
		turns.request();
		turns.request();
		this.submitted.remove().run();

		assertThat(this.submitted).isEmpty();
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void runsOnceMoreForARequestThatCameMeanwhile() {
		Turns[] self = new Turns[1];
		self[0] = new Turns("Test", this.submitted::add, () -> {
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
		Turns turns = new Turns("Test", direct, () -> {
			if (this.runs.incrementAndGet() == 1) {
				throw new IllegalStateException("Not this time");
			}
		});

		turns.request();
		boolean failing = turns.isFailing();
		turns.request();

		assertThat(failing).isTrue();
		assertThat(turns.isFailing()).isFalse();
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void canBeAskedAfterThePortalHasClosed() {
		Turns turns = new Turns("Test", (work) -> {
			throw new RejectedExecutionException();
		}, this.runs::incrementAndGet);

		turns.request();
		turns.request();

		assertThat(this.runs).hasValue(0);
	}

}
