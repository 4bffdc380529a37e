package io.ssmsandbox.webserver;

import java.time.Duration;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads the whole body of a request before it calls the next handler, without holding a
 * thread. The next handlers use blocking reads. Without this handler a few hundred
 * clients that send slowly would block all threads. A body over the limit is not read;
 * the next handler gets none and must reject the request.
 */
public final class BodyBufferHandler extends Handler.Wrapper {

	/*
	 * Jetty's EagerContentHandler does the same, but keeps the network buffers of several
	 * kilobytes each. A client that sends single bytes would use thousands of times the
	 * memory of what it sends. It also has no time limit.
	 */

	/** The attribute of a request whose body was too long to read. */
	public static final String TOO_LONG = BodyBufferHandler.class.getName() + ".tooLong";

	private final int maxLength;

	private final Duration requestTime;

	private final ClientBufferMemory<BodyReader> memory;

	/**
	 * Creates the handler.
	 * @param maxLength the maximum length of a body, in bytes
	 * @param requestTime the time limit for a complete request, from its first byte; a
	 * later one gets 408
	 * @param maxMemory the maximum number of bytes of incomplete bodies; beyond it, the
	 * oldest incomplete request gets 408
	 */
	public BodyBufferHandler(int maxLength, Duration requestTime, long maxMemory) {
		this.maxLength = maxLength;
		this.requestTime = requestTime;
		this.memory = new ClientBufferMemory<>(maxMemory, BodyReader::timeOut);
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
				reader.sendError();
				yield true;
			}
		};
	}

	/**
	 * Passes on a request whose body came in several pieces.
	 */
	void continueRequest(Request request, Response response, Callback callback) {
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
