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
 * Caches responses of AWS. Callers that ask for the same key at once share one call.
 * Failures are not cached. Background work does not wait for a call that a reader
 * started, because that call may be less urgent: it calls on its own thread with its own
 * priority.
 *
 * @param <K> the key of a query
 * @param <V> the response
 */
public final class AnswerCache<K, V> {

	private static final Logger log = LoggerFactory.getLogger(AnswerCache.class);

	/** Users choose the names of instance types, so the number of keys needs a limit. */
	private static final int MOST = 10_000;

	private final AsyncLoadingCache<K, V> answers;

	private final Map<K, CompletableFuture<V>> askedForWork = new ConcurrentHashMap<>();

	private final Function<K, V> query;

	/**
	 * Creates a cache whose responses are fresh for this long. An older response is still
	 * returned while a new one is fetched, so that no caller waits. A response twice that
	 * old is dropped.
	 */
	AnswerCache(Duration fresh, Clock clock, Executor executor, Function<K, V> query) {
		this(Caffeine.newBuilder().refreshAfterWrite(fresh).expireAfterWrite(fresh.multipliedBy(2)), clock, executor,
				query);
	}

	private AnswerCache(Caffeine<Object, Object> memory, Clock clock, Executor executor, Function<K, V> query) {
		this.query = query;
		this.answers = memory.maximumSize(MOST)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.executor(executor)
			.buildAsync(new Loader<>(query));
	}

	/**
	 * Creates a cache that keeps responses for this long and no longer.
	 */
	public static <K, V> AnswerCache<K, V> withoutRefresh(Duration time, Clock clock, Executor executor,
			Function<K, V> query) {
		return new AnswerCache<>(Caffeine.newBuilder().expireAfterWrite(time), clock, executor, query);
	}

	/**
	 * Returns the response, and waits for it when none is cached.
	 */
	public V get(K key) {
		return await(startQuery(key));
	}

	/**
	 * Removes a response.
	 */
	public void forget(K key) {
		this.answers.synchronous().invalidate(key);
	}

	/**
	 * Returns the cached response. Makes no call and refreshes nothing.
	 */
	Optional<V> findCached(K key) {
		return Optional.ofNullable(this.answers.synchronous().policy().getIfPresentQuietly(key));
	}

	/**
	 * Starts a query, so that several can run at the same time.
	 */
	CompletableFuture<V> startQuery(K key) {
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
			mine.complete(this.query.apply(key));
			this.answers.put(key, mine);
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.askedForWork.remove(key);
		}
		return mine;
	}

	/**
	 * Waits for a response.
	 */
	static <V> V await(CompletableFuture<V> answer) {
		try {
			return answer.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw ex;
		}
	}

	/**
	 * Loads responses on other threads. A failed refresh keeps the old response and logs
	 * only at debug level.
	 *
	 * @param query calls AWS
	 */
	private record Loader<K, V>(Function<K, V> query) implements AsyncCacheLoader<K, V> {

		@Override
		public CompletableFuture<V> asyncLoad(K key, Executor executor) {
			return CompletableFuture.supplyAsync(() -> this.query.apply(key), executor);
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
			log.debug("The response for {} could not be refreshed", key, why);
			renewed.completeExceptionally(new CancellationException());
		}

	}

}
