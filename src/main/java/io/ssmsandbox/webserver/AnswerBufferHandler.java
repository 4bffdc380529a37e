package io.ssmsandbox.webserver;

import java.time.Duration;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Buffers the part of a response that the client has not read, so that no thread waits
 * for the client. The next handlers use blocking writes; without the buffer, a few
 * hundred clients that do not read would block all threads. Event streams are not
 * buffered: they are endless, and have their own rule for clients that do not read.
 */
final class AnswerBufferHandler extends Handler.Wrapper {

	private final Duration answerTime;

	private final ClientBufferMemory<BufferedAnswer> memory;

	/**
	 * Creates the handler.
	 * @param answerTime how long a client may take to read a complete response; then its
	 * connection is closed
	 * @param maxMemory the maximum number of unread bytes; beyond it, the connection with
	 * the oldest unread response is closed
	 */
	public AnswerBufferHandler(Duration answerTime, long maxMemory) {
		this.answerTime = answerTime;
		this.memory = new ClientBufferMemory<>(maxMemory, BufferedAnswer::closeConnection);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		BufferedAnswer answer = new BufferedAnswer(request, response, callback, this.memory, this.answerTime);
		return super.handle(request, answer, answer.completionCallback());
	}

}
