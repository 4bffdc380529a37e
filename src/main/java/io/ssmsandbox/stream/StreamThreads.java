package io.ssmsandbox.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads of the event streams. Readers query the database. Writers write to clients.
 * A client that does not read blocks its writer, so writers are virtual threads where
 * Java has them. Otherwise they come from a pool that grows with the number of blocked
 * writers.
 */
final class StreamThreads implements AutoCloseable {

	private static final int READERS = 4;

	private static final int WRITERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

	private static final int MAX_WRITERS = 256;

	private final ThreadPoolExecutor readers = pool(READERS, READERS, "stream-reader-");

	private final ThreadPoolExecutor pooledWriters = pool(WRITERS, MAX_WRITERS, "stream-writer-");

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("stream-timer-"));

	private final Executor writers;

	StreamThreads(boolean virtual) {
		this.writers = virtual ? virtualWriters() : this.pooledWriters;
	}

	private static Executor virtualWriters() {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("stream-writer-");
		executor.setVirtualThreads(true);
		return executor;
	}

	private static ThreadPoolExecutor pool(int threads, int max, String name) {
		ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, max, 10, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), daemons(name));
		pool.allowCoreThreadTimeOut(true);
		return pool;
	}

	private static CustomizableThreadFactory daemons(String name) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory(name);
		factory.setDaemon(true);
		return factory;
	}

	Executor readers() {
		return this.readers;
	}

	Executor writers() {
		return this.writers;
	}

	ScheduledExecutorService timer() {
		return this.timer;
	}

	/**
	 * Adds two writer threads for each blocked one, because the next client in the queue
	 * may block too.
	 */
	void replaceBlockedWriters(int blocked) {
		this.pooledWriters.setCorePoolSize(Math.min(WRITERS + 2 * blocked, MAX_WRITERS));
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
		this.readers.shutdownNow();
		this.pooledWriters.shutdownNow();
	}

}
