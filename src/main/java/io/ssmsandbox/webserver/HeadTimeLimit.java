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
 * holds no thread, but memory and a file descriptor, and the web server's own idle
 * timeout begins again with each byte. Time counts from the opening of the connection or
 * the end of its last answer.
 */
final class HeadTimeLimit extends Handler.Wrapper implements Connection.Listener {

	private static final Duration LOOK = Duration.ofSeconds(1);

	private final Duration requestTime;

	/** Connections without a request, and since when. */
	private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

	/**
	 * Creates the limit; it has to be a handler of the server and a bean of each of its
	 * connectors.
	 */
	public HeadTimeLimit(Duration requestTime) {
		this.requestTime = requestTime;
	}

	@Override
	protected void doStart() throws Exception {
		super.doStart();
		scheduleLook(getServer().getScheduler());
	}

	private void scheduleLook(Scheduler scheduler) {
		if (isRunning() || isStarting()) {
			scheduler.schedule(() -> look(scheduler), LOOK.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void look(Scheduler scheduler) {
		try {
			this.waiting.forEach(this::closeIfLate);
		}
		finally {
			scheduleLook(scheduler);
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
		// Those beneath it, such as that of TLS, have no requests of their own.
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
		// Before the server is told of the end, since the next request may then begin at
		// once.
		return super.handle(request, response, Callback.from(() -> onOpened(connection), callback));
	}

}
