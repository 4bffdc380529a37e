package io.ssmsandbox.webserver;

import java.time.Duration;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps what a client has not read of its answer in memory, so that no thread waits for
 * the client. The next handlers write by blocking; a few hundred clients that ask and do
 * not read would else hold all threads. Event streams are passed through: they are
 * endless, and have a rule of their own for clients that do not read.
 */
final class AnswerBufferHandler extends Handler.Wrapper {

	private final Duration answerTime;

	private final ClientBufferMemory<BufferedAnswer> memory;

	/**
	 * Creates the handler.
	 * @param answerTime how long a client may take to read its answer, once that is
	 * complete; then its connection is closed
	 * @param maxMemory how many unread bytes are held at once; when there are more, the
	 * connection with the oldest unread answer is closed
	 */
	public AnswerBufferHandler(Duration answerTime, long maxMemory) {
		this.answerTime = answerTime;
		this.memory = new ClientBufferMemory<>(maxMemory, BufferedAnswer::giveUp);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		BufferedAnswer answer = new BufferedAnswer(request, response, callback, this.memory, this.answerTime);
		return super.handle(request, answer, answer.whenMade());
	}

}
