package io.ssmsandbox.webserver;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose next request has no complete head in time. Such a connection
 * holds no thread, but it holds memory and a file descriptor, and each byte restarts the
 * web server's own idle timeout. The time starts when the connection opens or when its
 * last response ends.
 */
final class HeadTimeLimit extends Handler.Wrapper implements Connection.Listener {

	private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

	private final Duration requestTime;

	/** The connections without a request, with the start of the wait. */
	private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

	/**
	 * Creates the limit. Register it as a handler of the server and as a bean of each
	 * connector.
	 */
	public HeadTimeLimit(Duration requestTime) {
		this.requestTime = requestTime;
	}

	@Override
	protected void doStart() throws Exception {
		super.doStart();
		scheduleCheck(getServer().getScheduler());
	}

	private void scheduleCheck(Scheduler scheduler) {
		if (isRunning() || isStarting()) {
			scheduler.schedule(() -> closeOverdue(scheduler), CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void closeOverdue(Scheduler scheduler) {
		try {
			this.waiting.forEach(this::closeIfLate);
		}
		finally {
			scheduleCheck(scheduler);
		}
	}

	private void closeIfLate(Connection connection, Long since) {
		boolean late = NanoTime.since(since) >= this.requestTime.toNanos() || !connection.getEndPoint().isOpen();
		// Its request may have begun just now.
		if (late && this.waiting.remove(connection, since)) {
			connection.getEndPoint().close();
		}
	}

	@Override
	public void onOpened(Connection connection) {
		// Lower layers, such as TLS, have no requests of their own.
		if (connection instanceof ConnectionMetaData) {
			this.waiting.put(connection, NanoTime.now());
		}
	}

	@Override
	public void onClosed(Connection connection) {
		this.waiting.remove(connection);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		Connection connection = request.getConnectionMetaData().getConnection();
		this.waiting.remove(connection);
		// Start the time before the server sees the end, because the next request may
		// then begin at once.
		return super.handle(request, response, Callback.from(() -> onOpened(connection), callback));
	}

}
