package io.ssmsandbox.webserver;

import java.time.Duration;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads the whole body of a request before the next handler is called, and holds no
 * thread meanwhile. The next handlers read by blocking, so a client that sends its body
 * slowly would hold a thread for as long as it likes, and a few hundred such clients
 * would hold all of them. A body that is longer than the limit is not read; the next
 * handler gets none and has to refuse the request.
 */
public final class BodyBufferHandler extends Handler.Wrapper {

	/*
	 * Jetty has a handler for this, EagerContentHandler. It keeps the buffers of the
	 * network, of several kilobytes each, so a client that sends single bytes would cost
	 * thousands of times what it sends; and it has no limit of time.
	 */

	/** The attribute of a request whose body was too long to be read. */
	public static final String TOO_LONG = BodyBufferHandler.class.getName() + ".tooLong";

	private final int maxLength;

	private final Duration requestTime;

	private final ClientBufferMemory<BodyReader> memory;

	/**
	 * Creates the handler.
	 * @param maxLength the length of the longest body that is read, in bytes
	 * @param requestTime within which a request has to be complete, from its first byte;
	 * otherwise it is refused with 408
	 * @param maxMemory how many bytes of incomplete bodies are held at once; when there
	 * are more, the oldest incomplete request is refused with 408
	 */
	public BodyBufferHandler(int maxLength, Duration requestTime, long maxMemory) {
		this.maxLength = maxLength;
		this.requestTime = requestTime;
		this.memory = new ClientBufferMemory<>(maxMemory, BodyReader::giveUp);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (request.getLength() > this.maxLength) {
			return super.handle(tooLong(request), response, callback);
		}
		BodyReader reader = new BodyReader(request, response, callback, this);
		return switch (reader.read()) {
			case WHOLE, TOO_LONG -> super.handle(reader.request(), response, callback);
			case INCOMPLETE -> {
				reader.await(this.requestTime);
				yield true;
			}
			case BROKEN -> {
				reader.refuse();
				yield true;
			}
		};
	}

	/**
	 * Hands a request on whose body came in several pieces.
	 */
	void proceed(Request request, Response response, Callback callback) {
		try {
			if (!super.handle(request, response, callback)) {
				Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
			}
		}
		catch (Exception ex) {
			Response.writeError(request, response, callback, ex);
		}
	}

	int maxLength() {
		return this.maxLength;
	}

	ClientBufferMemory<BodyReader> memory() {
		return this.memory;
	}

	static Request tooLong(Request request) {
		request.setAttribute(TOO_LONG, true);
		return new RequestWithBody(request, new byte[0]);
	}

}
