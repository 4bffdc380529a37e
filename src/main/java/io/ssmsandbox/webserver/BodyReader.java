package io.ssmsandbox.webserver;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body as its bytes arrive. It copies the bytes, so that the network buffers
 * are free at once. Its methods are synchronized, because the time limit expires on
 * another thread than the one that reads.
 */
final class BodyReader implements Runnable {

	/** The state of a body. */
	enum State {

		/** The last byte has been read. */
		WHOLE,
		/** More bytes will come. */
		INCOMPLETE,
		/** It exceeds the limit; the rest was not read. */
		TOO_LONG,
		/** The client broke HTTP, disconnected or stopped sending. */
		BROKEN

	}

	/** The approximate memory cost of a waiting request besides its body. */
	private static final int OVERHEAD = 1024;

	private final Request request;

	private final Response response;

	private final Callback callback;

	private final BodyBufferHandler handler;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);

	private Throwable failure = new TimeoutException("The body was not there in time");

	private Scheduler.@Nullable Task timeLimit;

	private boolean over;

	BodyReader(Request request, Response response, Callback callback, BodyBufferHandler handler) {
		this.request = request;
		this.response = response;
		this.callback = callback;
		this.handler = handler;
	}

	/**
	 * Reads the available bytes.
	 */
	synchronized State read() {
		try {
			return readAvailable();
		}
		catch (RuntimeException ex) {
			// Jetty fails this way when a client resets its connection within a chunk.
			this.failure = new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, ex);
			return State.BROKEN;
		}
	}

	private State readAvailable() {
		while (true) {
			Content.Chunk chunk = this.request.read();
			if (chunk == null) {
				return State.INCOMPLETE;
			}
			if (Content.Chunk.isFailure(chunk)) {
				this.failure = chunk.getFailure();
				return State.BROKEN;
			}
			append(chunk.getByteBuffer());
			chunk.release();
			if (this.body.size() > this.handler.maxLength()) {
				return State.TOO_LONG;
			}
			if (chunk.isLast()) {
				return State.WHOLE;
			}
		}
	}

	private void append(ByteBuffer bytes) {
		byte[] copy = new byte[bytes.remaining()];
		bytes.get(copy);
		this.body.writeBytes(copy);
	}

	/**
	 * Waits for more bytes without holding a thread.
	 */
	synchronized void await(Duration requestTime) {
		long left = requestTime.toNanos() - NanoTime.since(this.request.getBeginNanoTime());
		this.timeLimit = this.request.getComponents()
			.getScheduler()
			.schedule(this::timeOut, Math.max(left, 0), TimeUnit.NANOSECONDS);
		demandMore();
	}

	private void demandMore() {
		this.handler.memory().setHeldBytes(this, this.body.size() + OVERHEAD);
		this.request.demand(this);
	}

	@Override
	public synchronized void run() {
		if (!this.over) {
			switch (read()) {
				case WHOLE, TOO_LONG -> proceed();
				case INCOMPLETE -> demandMore();
				case BROKEN -> end();
			}
		}
	}

	private void proceed() {
		finish();
		Request whole = request();
		this.request.getComponents()
			.getExecutor()
			.execute(() -> this.handler.continueRequest(whole, this.response, this.callback));
	}

	/**
	 * Returns the request for the next handler.
	 */
	Request request() {
		return (this.body.size() > this.handler.maxLength()) ? BodyBufferHandler.tooLong(this.request)
				: new RequestWithBody(this.request, this.body.toByteArray());
	}

	/**
	 * Ends a request that is not complete in time.
	 */
	void timeOut() {
		this.request.getComponents().getExecutor().execute(this::endUnlessOver);
	}

	private synchronized void endUnlessOver() {
		if (!this.over) {
			end();
		}
	}

	private void end() {
		finish();
		sendError();
	}

	private void finish() {
		this.over = true;
		this.handler.memory().setHeldBytes(this, 0);
		if (this.timeLimit != null) {
			this.timeLimit.cancel();
		}
	}

	/**
	 * Answers an incomplete or malformed request.
	 */
	void sendError() {
		if (this.failure instanceof TimeoutException) {
			Response.writeError(this.request, this.response, this.callback, HttpStatus.REQUEST_TIMEOUT_408);
		}
		else {
			Response.writeError(this.request, this.response, this.callback, this.failure);
		}
	}

}
