package io.ssmsandbox.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.message.TestMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerCacheTests {

	private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T06:00:00Z"));

	private final List<String> queries = new ArrayList<>();

	private boolean silent;

	private final AnswerCache<String, String> answerCache = new AnswerCache<>(Duration.ofMinutes(15), this.clock,
			Runnable::run, this::ask);

	@Test
	void asksOnceWhileTheResponseIsFresh() {
		this.answerCache.get("eu-west-1");
		this.clock.advance(Duration.ofMinutes(14));

		assertThat(this.answerCache.get("eu-west-1")).isEqualTo("answer 1 of eu-west-1");
		assertThat(this.queries).hasSize(1);
	}

	@Test
	void returnsCachedResponseWithoutAsking() {
		assertThat(this.answerCache.findCached("eu-west-1")).isEmpty();
		assertThat(this.queries).isEmpty();
		this.answerCache.get("eu-west-1");
		this.clock.advance(Duration.ofMinutes(16));

		assertThat(this.answerCache.findCached("eu-west-1")).contains("answer 1 of eu-west-1");
		assertThat(this.queries).hasSize(1);
	}

	@Test
	void keepsAnswersApart() {
		assertThat(this.answerCache.get("eu-west-1")).isEqualTo("answer 1 of eu-west-1");
		assertThat(this.answerCache.get("us-east-1")).isEqualTo("answer 2 of us-east-1");
	}

	@Test
	void returnsTheOldResponseWhileItRefreshes() {
		this.answerCache.get("eu-west-1");
		this.clock.advance(Duration.ofMinutes(16));

		this.answerCache.get("eu-west-1");

		assertThat(this.queries).hasSize(2);
		assertThat(this.answerCache.get("eu-west-1")).isEqualTo("answer 2 of eu-west-1");
	}

	@Test
	void keepsTheOldResponseDuringAnOutageUntilItExpires() {
		this.answerCache.get("eu-west-1");
		this.silent = true;

		this.clock.advance(Duration.ofMinutes(16));
		assertThat(this.answerCache.get("eu-west-1")).isEqualTo("answer 1 of eu-west-1");

		this.clock.advance(Duration.ofMinutes(15));
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> this.answerCache.get("eu-west-1"));
	}

	@Test
	void doesNotKeepAFailure() {
		this.silent = true;
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(() -> this.answerCache.get("eu-west-1"));

		this.silent = false;
		assertThat(this.answerCache.get("eu-west-1")).isEqualTo("answer 2 of eu-west-1");
	}

	@Test
	void asksOnceForManyCallers() {
		CountDownLatch answer = new CountDownLatch(1);
		ExecutorService threads = Executors.newCachedThreadPool();
		AnswerCache<String, String> slow = new AnswerCache<>(Duration.ofMinutes(15), this.clock, threads, (region) -> {
			await(answer);
			return ask(region);
		});

		List<CompletableFuture<String>> askers = List.of(slow.startQuery("eu-west-1"), slow.startQuery("eu-west-1"),
				slow.startQuery("eu-west-1"));
		answer.countDown();

		assertThat(askers).allSatisfy((asker) -> assertThat(asker.join()).isEqualTo("answer 1 of eu-west-1"));
		threads.shutdown();
	}

	@Test
	void dropsABriefResponseWhenItExpires() {
		AnswerCache<String, String> brief = AnswerCache.withoutRefresh(Duration.ofSeconds(2), this.clock, Runnable::run,
				this::ask);
		brief.get("eu-west-1");
		this.clock.advance(Duration.ofMillis(1999));
		assertThat(brief.get("eu-west-1")).isEqualTo("answer 1 of eu-west-1");

		this.clock.advance(Duration.ofMillis(1));
		assertThat(brief.get("eu-west-1")).isEqualTo("answer 2 of eu-west-1");

		brief.forget("eu-west-1");
		assertThat(brief.get("eu-west-1")).isEqualTo("answer 3 of eu-west-1");
	}

	@Test
	void reportsThatAllReaderThreadsAreBusy() {
		AnswerCache<String, String> crowded = new AnswerCache<>(Duration.ofMinutes(15), this.clock, (question) -> {
			throw new RejectedExecutionException();
		}, this::ask);

		assertThatExceptionOfType(NoCallToSpareException.class).isThrownBy(() -> crowded.get("eu-west-1"));
	}

	@Test
	void keepsTheOldAnswerWhenAllThreadsAreBusy() {
		AtomicBoolean busy = new AtomicBoolean();
		AnswerCache<String, String> crowded = new AnswerCache<>(Duration.ofMinutes(15), this.clock, (question) -> {
			if (busy.get()) {
				throw new RejectedExecutionException();
			}
			question.run();
		}, this::ask);
		crowded.get("eu-west-1");
		busy.set(true);
		this.clock.advance(Duration.ofMinutes(16));

		assertThat(crowded.get("eu-west-1")).isEqualTo("answer 1 of eu-west-1");
	}

	@Test
	void letsWorkAskWhileAReaderIsStillWaiting() {
		List<Runnable> waiting = new ArrayList<>();
		AnswerCache<String, String> slow = new AnswerCache<>(Duration.ofMinutes(15), this.clock, waiting::add,
				this::ask);
		CompletableFuture<String> reader = slow.startQuery("eu-west-1");

		assertThat(CallerContext.callWithPriority(CallPriority.CHANGE, () -> slow.get("eu-west-1")))
			.isEqualTo("answer 1 of eu-west-1");
		assertThat(reader).isNotDone();
		assertThat(slow.get("eu-west-1")).as("for readers, too").isEqualTo("answer 1 of eu-west-1");
		assertThat(CallerContext.callWithPriority(CallPriority.CHANGE, () -> slow.get("eu-west-1")))
			.isEqualTo("answer 1 of eu-west-1");
		assertThat(this.queries).hasSize(1);
	}

	@Test
	void reportsTheFailureToWork() {
		this.silent = true;

		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(
				() -> CallerContext.callWithPriority(CallPriority.CHANGE, () -> this.answerCache.get("eu-west-1")));
		this.silent = false;
		assertThat(this.answerCache.get("eu-west-1")).isEqualTo("answer 2 of eu-west-1");
	}

	private String ask(String region) {
		this.queries.add(region);
		if (this.silent) {
			throw new AwsUnavailableException(TestMessages.said("AWS did not answer"), new RuntimeException());
		}
		return "answer " + this.queries.size() + " of " + region;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
