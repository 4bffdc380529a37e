package io.ssmsandbox.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client that follows a timeline. It stores its position in the shared snapshot. It
 * needs no queue of its own, and cannot receive an event twice or out of order, or miss
 * one.
 */
final class Viewer implements Subscriber {

	static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Logger log = LoggerFactory.getLogger(Viewer.class);

	private final EventEncoder encoder;

	private final SseSink sseSink;

	private final CoalescingExecutor coalescingExecutor;

	private final Clock clock;

	private final LongConsumer onSent;

	private final Consumer<Viewer> onGone;

	private final AtomicBoolean gone = new AtomicBoolean();

	/** The sequence of the last event sent; used only on the executor. */
	private long sent;

	/** The last snapshot sent; used only on the executor. */
	private @Nullable TimelineSnapshot lastSnapshot;

	private volatile @Nullable TimelineSnapshot newest;

	private volatile boolean begun;

	private volatile boolean closing;

	private final Instant createdAt;

	private volatile Instant lastWrite;

	private @Nullable Thread writing;

	private Instant writingSince;

	/**
	 * Creates a viewer.
	 * @param sent the sequence of the last event that the client has
	 * @param onSent receives the number of events sent
	 * @param onGone called once when this viewer ends
	 */
	Viewer(long sent, EventEncoder encoder, SseSink sseSink, Executor writers, Clock clock, LongConsumer onSent,
			Consumer<Viewer> onGone) {
		this.sent = sent;
		this.encoder = encoder;
		this.sseSink = sseSink;
		this.coalescingExecutor = new CoalescingExecutor("Sending to a viewer", writers, this::sendPending);
		this.clock = clock;
		this.onSent = onSent;
		this.onGone = onGone;
		this.createdAt = clock.instant();
		this.lastWrite = this.createdAt;
		this.writingSince = this.createdAt;
	}

	@Override
	public void onNewSnapshot(TimelineSnapshot timelineSnapshot) {
		keepNewest(timelineSnapshot);
		this.coalescingExecutor.request();
	}

	/**
	 * Keeps the newer snapshot: the joining request and the broadcaster deliver snapshots
	 * in any order.
	 */
	private synchronized void keepNewest(TimelineSnapshot timelineSnapshot) {
		TimelineSnapshot known = this.newest;
		if (known == null || timelineSnapshot.sandbox().version() > known.sandbox().version()) {
			this.newest = timelineSnapshot;
		}
	}

	/**
	 * Starts sending, because the response has started. Before this call nothing is sent.
	 */
	void startSending() {
		this.begun = true;
		this.coalescingExecutor.request();
	}

	/**
	 * Ends a viewer whose response has not started within the limit and so never will.
	 */
	void endUnlessStartedWithin(Duration patience) {
		if (!this.begun && !this.clock.instant().isBefore(this.createdAt.plus(patience))) {
			end();
		}
	}

	/**
	 * Sends a comment if nothing was sent for some time.
	 */
	void sendHeartbeatIfIdle() {
		if (isSilent()) {
			this.coalescingExecutor.request();
		}
	}

	/**
	 * Ends the stream because the portal shuts down. The client reconnects to this or
	 * another replica.
	 */
	void close() {
		this.closing = true;
		this.coalescingExecutor.request();
	}

	/**
	 * Marks the client as gone. Further calls have no effect.
	 */
	void markGone() {
		if (this.gone.compareAndSet(false, true)) {
			this.onGone.accept(this);
		}
	}

	/**
	 * Whether the current write has been blocked for that long.
	 */
	synchronized boolean isStuck(Duration patience) {
		return this.writing != null && !this.clock.instant().isBefore(this.writingSince.plus(patience));
	}

	/**
	 * Disconnects a client that does not read. It may reconnect and resume by id.
	 */
	synchronized void disconnect() {
		if (this.writing != null) {
			this.writing.interrupt();
		}
	}

	private void sendPending() {
		if (this.gone.get() || !this.begun) {
			return;
		}
		startWriting();
		try {
			write();
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("A viewer has disconnected", ex);
			end();
		}
		catch (RuntimeException ex) {
			end();
			throw ex;
		}
		finally {
			stopWriting();
		}
	}

	private void write() throws IOException {
		TimelineSnapshot timelineSnapshot = this.newest;
		if (timelineSnapshot != null) {
			sendChanges(timelineSnapshot);
		}
		if (isSilent()) {
			send(SseFrames.heartbeat());
		}
		if (this.closing || timelineSnapshot != null && timelineSnapshot.isFinal()) {
			end();
		}
	}

	private void sendChanges(TimelineSnapshot timelineSnapshot) throws IOException {
		while (timelineSnapshot.lastSequence() > this.sent) {
			TimelineSnapshot.Slice slice = timelineSnapshot.sliceAfter(this.sent, this.encoder);
			send(slice.bytes());
			this.onSent.accept(slice.lastSequence() - this.sent);
			this.sent = slice.lastSequence();
		}
		TimelineSnapshot previous = this.lastSnapshot;
		this.lastSnapshot = timelineSnapshot;
		if (previous != null && this.encoder.sendsSilentChanges()
				&& timelineSnapshot.hasChangedSilentlySince(previous)) {
			send(SseFrames.change());
		}
	}

	private boolean isSilent() {
		return !this.clock.instant().isBefore(this.lastWrite.plus(HEARTBEAT));
	}

	private void send(byte[] bytes) throws IOException {
		this.sseSink.send(bytes);
		this.lastWrite = this.clock.instant();
	}

	private void end() {
		this.sseSink.end();
		markGone();
	}

	private synchronized void startWriting() {
		this.writing = Thread.currentThread();
		this.writingSince = this.clock.instant();
	}

	/**
	 * Also clears a late interruption, which would otherwise affect the thread's next
	 * task.
	 */
	private synchronized void stopWriting() {
		this.writing = null;
		Thread.interrupted();
	}

}
