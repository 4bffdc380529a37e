package io.ssmsandbox.webserver;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A response that is sent at the client's speed. For the handler, a write is complete
 * when the bytes are copied.
 */
final class BufferedAnswer extends Response.Wrapper {

	private final Callback whenOver;

	private final ClientBufferMemory<BufferedAnswer> memory;

	private final Duration answerTime;

	private final Deque<Piece> pieces = new ArrayDeque<>();

	private final Writer writer = new Writer();

	private long unread;

	private long counted;

	private @Nullable Throwable failure;

	private Scheduler.@Nullable Task timeLimit;

	private final AtomicBoolean ended = new AtomicBoolean();

	/** Whether the handler has completed the response. */
	private boolean made;

	BufferedAnswer(Request request, Response response, Callback whenOver, ClientBufferMemory<BufferedAnswer> memory,
			Duration answerTime) {
		super(request, response);
		this.whenOver = whenOver;
		this.memory = memory;
		this.answerTime = answerTime;
	}

	/** The data of one write. */
	private record Piece(boolean last, ByteBuffer bytes) {

	}

	@Override
	public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
		if (isEventStream()) {
			super.write(last, bytes, callback);
		}
		else if (keep(last, bytes)) {
			this.writer.iterate();
			count();
			callback.succeeded();
		}
		else {
			callback.failed(new EofException("The client has gone or does not read its answer"));
		}
	}

	private boolean isEventStream() {
		String type = getHeaders().get(HttpHeader.CONTENT_TYPE);
		return type != null && type.startsWith("text/event-stream");
	}

	private synchronized boolean keep(boolean last, @Nullable ByteBuffer bytes) {
		if (this.failure != null) {
			return false;
		}
		ByteBuffer copy = ByteBuffer.allocate((bytes != null) ? bytes.remaining() : 0);
		if (bytes != null) {
			copy.put(bytes).flip();
		}
		this.pieces.add(new Piece(last, copy));
		this.unread += copy.remaining();
		return true;
	}

	/**
	 * Updates the count of held bytes. Most responses are read at once and need not be
	 * counted.
	 */
	private synchronized void count() {
		if (this.unread != this.counted) {
			this.counted = this.unread;
			this.memory.setHeldBytes(this, this.unread);
		}
	}

	/**
	 * Returns the callback that the handler must call when the response is complete.
	 */
	Callback completionCallback() {
		return Callback.from(() -> setMade(null), this::setMade);
	}

	private void setMade(@Nullable Throwable cause) {
		Throwable fatal = noteMade(cause);
		if (fatal != null) {
			end(fatal);
		}
		else {
			this.writer.iterate();
		}
	}

	private synchronized @Nullable Throwable noteMade(@Nullable Throwable cause) {
		this.made = true;
		if (this.failure == null && cause == null && this.unread > 0) {
			this.timeLimit = getRequest().getComponents()
				.getScheduler()
				.schedule(this::closeConnection, this.answerTime.toMillis(), TimeUnit.MILLISECONDS);
		}
		return (this.failure != null) ? this.failure : cause;
	}

	/**
	 * Closes the connection of a client that does not read.
	 */
	void closeConnection() {
		getRequest().getComponents()
			.getExecutor()
			.execute(getRequest().getConnectionMetaData().getConnection().getEndPoint()::close);
	}

	private synchronized boolean noteFailure(Throwable cause) {
		this.failure = cause;
		this.pieces.clear();
		this.unread = 0;
		count();
		return this.made;
	}

	/**
	 * Ends the request. The handler must have completed, because the server reuses the
	 * request object.
	 */
	private void end(@Nullable Throwable cause) {
		if (this.timeLimit != null) {
			this.timeLimit.cancel();
		}
		if (this.ended.compareAndSet(false, true)) {
			if (cause != null) {
				this.whenOver.failed(cause);
			}
			else {
				this.whenOver.succeeded();
			}
		}
	}

	/**
	 * Writes the pieces one after the other.
	 */
	private final class Writer extends IteratingCallback {

		private int writing;

		@Override
		protected Action process() {
			Piece piece = next();
			if (piece != null) {
				getWrapped().write(piece.last(), piece.bytes(), this);
				return Action.SCHEDULED;
			}
			return isComplete() ? Action.SUCCEEDED : Action.IDLE;
		}

		private @Nullable Piece next() {
			synchronized (BufferedAnswer.this) {
				BufferedAnswer.this.unread -= this.writing;
				if (BufferedAnswer.this.counted > 0) {
					count();
				}
				Piece piece = BufferedAnswer.this.pieces.poll();
				this.writing = (piece != null) ? piece.bytes().remaining() : 0;
				return piece;
			}
		}

		private boolean isComplete() {
			synchronized (BufferedAnswer.this) {
				return BufferedAnswer.this.made && BufferedAnswer.this.pieces.isEmpty();
			}
		}

		@Override
		protected void onCompleteSuccess() {
			end(null);
		}

		@Override
		protected void onCompleteFailure(Throwable cause) {
			if (noteFailure(cause)) {
				end(cause);
			}
		}

		@Override
		public InvocationType getInvocationType() {
			return InvocationType.NON_BLOCKING;
		}

	}

}
