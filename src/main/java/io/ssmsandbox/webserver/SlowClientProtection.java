package io.ssmsandbox.webserver;

import java.time.Duration;
import java.util.stream.Stream;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What a server grants to slow clients.
 *
 * @param maxBody the length of the longest body that is read, in bytes
 * @param requestTime how long a client may take to send a request, from its first byte,
 * and to read an answer that is complete
 * @param bodyMemory how many bytes of incomplete bodies are held at once
 * @param answerMemory how many bytes of unread answers are held at once
 */
public record SlowClientProtection(int maxBody, Duration requestTime, long bodyMemory, long answerMemory) {

	/** How many connections may wait to be accepted when many arrive at once. */
	private static final int BACKLOG = 1024;

	/**
	 * Adds the handlers to a server whose own handlers and connectors are there already.
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
