package io.ssmsandbox.aws;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.MDC;

/**
 * A thread pool that copies the log context of the submitting thread, such as the request
 * id, to the thread that runs the task.
 */
final class LogContextExecutor extends ThreadPoolExecutor {

	private static final int IDLE_SECONDS = 30;

	LogContextExecutor(int fewest, int most, BlockingQueue<Runnable> waiting, ThreadFactory threads) {
		super(fewest, most, IDLE_SECONDS, TimeUnit.SECONDS, waiting, threads);
	}

	@Override
	public void execute(Runnable task) {
		Map<String, String> context = MDC.getCopyOfContextMap();
		super.execute((context != null) ? () -> run(task, context) : task);
	}

	private static void run(Runnable task, Map<String, String> context) {
		MDC.setContextMap(context);
		try {
			task.run();
		}
		finally {
			MDC.clear();
		}
	}

}
