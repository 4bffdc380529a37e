package io.ssmsandbox.aws;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads that ask AWS on behalf of readers. When all are busy another question is
 * rejected, so that readers cannot pile up behind an AWS that is slow.
 */
public final class ReaderThreads {

	private ReaderThreads() {
	}

	/**
	 * Threads that come as they are needed and go when they are idle.
	 * @param name how their names begin
	 * @param most how many there may be
	 */
	public static ThreadPoolExecutor of(String name, int most) {
		CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
		threads.setDaemon(true);
		return new LogContextExecutor(0, most, new SynchronousQueue<>(), threads);
	}

}
