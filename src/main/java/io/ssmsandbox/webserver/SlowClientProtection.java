package io.ssmsandbox.webserver;

import java.time.Duration;
import java.util.stream.Stream;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The limits of a server for slow clients.
 *
 * @param maxBody the maximum length of a body, in bytes
 * @param requestTime how long a client may take to send a request, from its first byte,
 * and to read a complete response
 * @param bodyMemory the maximum number of bytes of incomplete bodies
 * @param answerMemory the maximum number of bytes of unread responses
 */
public record SlowClientProtection(int maxBody, Duration requestTime, long bodyMemory, long answerMemory) {

	/** The maximum number of connections that wait to be accepted. */
	private static final int BACKLOG = 1024;

	/**
	 * Adds the handlers to a server that already has its own handlers and connectors.
	 */
	public void addTo(Server server) {
		HeadTimeLimit heads = new HeadTimeLimit(this.requestTime);
		server.insertHandler(new BodyBufferHandler(this.maxBody, this.requestTime, this.bodyMemory));
		server.insertHandler(new AnswerBufferHandler(this.requestTime, this.answerMemory));
		server.insertHandler(heads);
		Stream.of(server.getConnectors())
			.filter(ServerConnector.class::isInstance)
			.map(ServerConnector.class::cast)
			.forEach((connector) -> {
				connector.addBean(heads, false);
				connector.setAcceptQueueSize(BACKLOG);
			});
	}

}
