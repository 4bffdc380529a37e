package io.ssmsandbox.emulator.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

import io.ssmsandbox.emulator.faults.CallFaults;
import io.ssmsandbox.emulator.world.LiveWorld;
import io.ssmsandbox.webserver.SlowClientProtection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the emulated services on one port of the loopback address. It processes one call
 * at a time, so a few threads suffice.
 */
public final class WireServer implements AutoCloseable {

	private static final int MAX_THREADS = 16;

	private static final long BODY_MEMORY = 16L * 1024 * 1024;

	private static final long ANSWER_MEMORY = 32L * 1024 * 1024;

	private final Server server;

	private final ServerConnector connector;

	private WireServer(Server server, ServerConnector connector) {
		this.server = server;
		this.connector = connector;
	}

	/**
	 * Starts the server.
	 * @param port the port, 0 for any free one
	 * @param faults supplies the scripted faults that are active now
	 * @param requestTime how long a client may take to send a request or to read a
	 * response
	 * @throws IOException when the port is not available
	 */
	public static WireServer start(int port, Collection<AwsService> services, LiveWorld world,
			Supplier<CallFaults> faults, Duration requestTime) throws IOException {
		QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
		threads.setName("emulator");
		threads.setDaemon(true);
		Server server = new Server(threads);
		HttpConfiguration http = new HttpConfiguration();
		http.setSendServerVersion(false);
		ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
		connector.setHost("127.0.0.1");
		connector.setPort(port);
		server.addConnector(connector);
		server.setErrorHandler(new JettyErrorReply());
		Dispatcher dispatcher = new Dispatcher(services, world, faults);
		server.setHandler(new JettyHandler(dispatcher));
		new SlowClientProtection(JettyHandler.MAX_BODY, requestTime, BODY_MEMORY, ANSWER_MEMORY).addTo(server);
		server.insertHandler(new AdmissionHandler(dispatcher));
		// Open the port first, to distinguish a port in use from other errors.
		connector.open();
		WireServer wire = new WireServer(server, connector);
		wire.start();
		return wire;
	}

	public int port() {
		return this.connector.getLocalPort();
	}

	private void start() throws IOException {
		try {
			this.server.start();
		}
		catch (Exception ex) {
			close();
			throw new IOException("The emulator's web server did not start", ex);
		}
	}

	/**
	 * Stops the server. A call in progress loses its response; its effect remains once it
	 * is written.
	 */
	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The emulator's web server did not stop", ex);
		}
	}

}
