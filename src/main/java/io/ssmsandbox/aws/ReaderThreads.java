package io.ssmsandbox.aws;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Creates thread pools that call AWS for readers. When all threads are busy, a further
 * task is rejected, so that readers cannot pile up while AWS is slow.
 */
public final class ReaderThreads {

	private ReaderThreads() {
	}

	/**
	 * Creates a pool that starts threads on demand and ends idle ones.
	 * @param name the prefix of the thread names
	 * @param most the highest number of threads
	 */
	public static ThreadPoolExecutor of(String name, int most) {
		CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
		threads.setDaemon(true);
		return new LogContextExecutor(0, most, new SynchronousQueue<>(), threads);
	}

}
