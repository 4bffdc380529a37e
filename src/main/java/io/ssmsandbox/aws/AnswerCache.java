package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of AWS, kept for a while. However many ask for the same at once, AWS is asked
 * once; what it did not answer is not kept. Work does not wait for a call that a reader
 * has begun, which may be less urgent: it asks on its own thread, as urgently as it is.
 *
 * @param <K> what is asked for
 * @param <V> what is answered
 */
public final class AnswerCache<K, V> {

	private static final Logger log = LoggerFactory.getLogger(AnswerCache.class);

	/** Instance types are asked for by name, and people can think up many names. */
	private static final int MOST = 10_000;

	private final AsyncLoadingCache<K, V> answers;

	private final Map<K, CompletableFuture<V>> askedForWork = new ConcurrentHashMap<>();

	private final Function<K, V> question;

	/**
	 * Remembers an answer as fresh for this long. One that is no longer fresh is still
	 * given while a new one is fetched, so that nobody waits for it; one twice that old
	 * is forgotten.
	 */
	AnswerCache(Duration fresh, Clock clock, Executor executor, Function<K, V> question) {
		this(Caffeine.newBuilder().refreshAfterWrite(fresh).expireAfterWrite(fresh.multipliedBy(2)), clock, executor,
				question);
	}

	private AnswerCache(Caffeine<Object, Object> memory, Clock clock, Executor executor, Function<K, V> question) {
		this.question = question;
		this.answers = memory.maximumSize(MOST)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.executor(executor)
			.buildAsync(new Loader<>(question));
	}

	/**
	 * Remembers answers for this long and no longer.
	 */
	public static <K, V> AnswerCache<K, V> briefly(Duration time, Clock clock, Executor executor,
			Function<K, V> question) {
		return new AnswerCache<>(Caffeine.newBuilder().expireAfterWrite(time), clock, executor, question);
	}

	/**
	 * The answer, waited for when there is none yet.
	 */
	public V get(K key) {
		return await(ask(key));
	}

	/**
	 * Forgets an answer.
	 */
	public void forget(K key) {
		this.answers.synchronous().invalidate(key);
	}

	/**
	 * The answer as it is remembered. Nothing is asked, and nothing is renewed.
	 */
	Optional<V> peek(K question) {
		return Optional.ofNullable(this.answers.synchronous().policy().getIfPresentQuietly(question));
	}

	/**
	 * Begins to ask, so that several questions can be under way together.
	 */
	CompletableFuture<V> ask(K key) {
		CompletableFuture<V> known = this.answers.getIfPresent(key);
		boolean answered = known != null && known.isDone() && !known.isCompletedExceptionally();
		if (!answered && !CallerContext.current().isForReader()) {
			return askForWork(key);
		}
		try {
			return this.answers.get(key);
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.failedFuture(new NoCallToSpareException("AWS"));
		}
	}

	private CompletableFuture<V> askForWork(K key) {
		CompletableFuture<V> mine = new CompletableFuture<>();
		CompletableFuture<V> others = this.askedForWork.putIfAbsent(key, mine);
		if (others != null) {
			return others;
		}
		try {
			mine.complete(this.question.apply(key));
			this.answers.put(key, mine);
		}
		catch (RuntimeException ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.askedForWork.remove(key);
		}
		return mine;
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

	/**
	 * Asks on other threads. A renewal that fails leaves the old answer, without a word.
	 *
	 * @param question asks
	 */
	private record Loader<K, V>(Function<K, V> question) implements AsyncCacheLoader<K, V> {

		@Override
		public CompletableFuture<V> asyncLoad(K key, Executor executor) {
			return CompletableFuture.supplyAsync(() -> this.question.apply(key), executor);
		}

		@Override
		public CompletableFuture<V> asyncReload(K key, V old, Executor executor) {
			CompletableFuture<V> renewed = new CompletableFuture<>();
			try {
				asyncLoad(key, executor).whenComplete((answer, failure) -> {
					if (failure != null) {
						notRenewed(renewed, key, failure);
					}
					else {
						renewed.complete(answer);
					}
				});
			}
			catch (RejectedExecutionException ex) {
				notRenewed(renewed, key, ex);
			}
			return renewed;
		}

		private static void notRenewed(CompletableFuture<?> renewed, Object key, Throwable why) {
			log.debug("The answer about {} could not be renewed", key, why);
			renewed.completeExceptionally(new CancellationException());
		}

	}

}
