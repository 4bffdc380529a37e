package io.ssmsandbox.cloud;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers of AWS, kept for a while. However many ask for the same at once, AWS is asked
 * once; what it did not answer is not kept. An answer that is no longer fresh is still
 * given while a new one is fetched, so that nobody waits for it; one twice that old is
 * forgotten.
 *
 * @param <K> what is asked for
 * @param <V> what is answered
 */
final class Remembered<K, V> {

	/** Instance types are asked for by name, and people can think up many names. */
	private static final int MOST = 10_000;

	private final AsyncLoadingCache<K, V> answers;

	Remembered(Duration fresh, Clock clock, Executor executor, Function<K, V> ask) {
		this.answers = Caffeine.newBuilder()
			.maximumSize(MOST)
			.refreshAfterWrite(fresh)
			.expireAfterWrite(fresh.multipliedBy(2))
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.executor(executor)
			.buildAsync(ask::apply);
	}

	/**
	 * The answer, waited for when there is none yet.
	 */
	V get(K question) {
		return await(ask(question));
	}

	/**
	 * Begins to ask, so that several questions can be under way together.
	 */
	CompletableFuture<V> ask(K question) {
		return this.answers.get(question);
	}

	/**
	 * Waits for an answer.
	 */
	static <V> V await(CompletableFuture<V> answer) {
		try {
			return answer.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
