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
 * One client that follows a timeline. It remembers how far it has come in the snapshot
 * that all share, so it needs no queue of its own, and cannot be sent an event twice, out
 * of order or not at all.
 */
final class Viewer implements Subscriber {

	static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Logger log = LoggerFactory.getLogger(Viewer.class);

	private final EventEncoder encoder;

	private final SseSink sseSink;

	private final CoalescingExecutor coalescingExecutor;

	private final Clock clock;

	private final LongConsumer whenSent;

	private final Consumer<Viewer> whenGone;

	private final AtomicBoolean gone = new AtomicBoolean();

	/** How far it has come; touched only in its turns. */
	private long sent;

	/** What it was last told of; touched only in its turns. */
	private @Nullable TimelineSnapshot told;

	private volatile @Nullable TimelineSnapshot newest;

	private volatile boolean begun;

	private volatile boolean closing;

	private final Instant createdAt;

	private volatile Instant lastWrite;

	private @Nullable Thread writing;

	private Instant writingSince;

	/**
	 * Creates a viewer.
	 * @param sent the sequence that the client has come to
	 * @param whenSent told how many events were sent
	 * @param whenGone told once that this viewer is over
	 */
	Viewer(long sent, EventEncoder encoder, SseSink sseSink, Executor writers, Clock clock, LongConsumer whenSent,
			Consumer<Viewer> whenGone) {
		this.sent = sent;
		this.encoder = encoder;
		this.sseSink = sseSink;
		this.coalescingExecutor = new CoalescingExecutor("Sending to a viewer", writers, this::takeTurn);
		this.clock = clock;
		this.whenSent = whenSent;
		this.whenGone = whenGone;
		this.createdAt = clock.instant();
		this.lastWrite = this.createdAt;
		this.writingSince = this.createdAt;
	}

	@Override
	public void wake(TimelineSnapshot timelineSnapshot) {
		advance(timelineSnapshot);
		this.coalescingExecutor.request();
	}

	/**
	 * Whoever joins is woken by the request that joined and by the feed, in any order.
	 */
	private synchronized void advance(TimelineSnapshot timelineSnapshot) {
		TimelineSnapshot known = this.newest;
		if (known == null || timelineSnapshot.sandbox().version() > known.sandbox().version()) {
			this.newest = timelineSnapshot;
		}
	}

	/**
	 * There is somebody to send to. Until then nothing is sent.
	 */
	void begin() {
		this.begun = true;
		this.coalescingExecutor.request();
	}

	/**
	 * Gives up a client whose answer has not begun for that long, and so never will.
	 */
	void endUnlessBegunWithin(Duration patience) {
		if (!this.begun && !this.clock.instant().isBefore(this.createdAt.plus(patience))) {
			end();
		}
	}

	/**
	 * Sends a comment if nothing else was sent for a while.
	 */
	void beat() {
		if (isSilent()) {
			this.coalescingExecutor.request();
		}
	}

	/**
	 * The portal closes: the client is to come back, here or elsewhere.
	 */
	void close() {
		this.closing = true;
		this.coalescingExecutor.request();
	}

	/**
	 * There is nobody to send to any more. Harmless when it is known already.
	 */
	void gone() {
		if (this.gone.compareAndSet(false, true)) {
			this.whenGone.accept(this);
		}
	}

	/**
	 * Whether what is being sent has not been read for that long.
	 */
	synchronized boolean isStuck(Duration patience) {
		return this.writing != null && !this.clock.instant().isBefore(this.writingSince.plus(patience));
	}

	/**
	 * Gives up a client that does not read. It may come back and resume by id.
	 */
	synchronized void cut() {
		if (this.writing != null) {
			this.writing.interrupt();
		}
	}

	private void takeTurn() {
		if (this.gone.get() || !this.begun) {
			return;
		}
		startWriting();
		try {
			write();
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("A viewer is lost", ex);
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
			tell(timelineSnapshot);
		}
		if (isSilent()) {
			send(SseFrames.heartbeat());
		}
		if (this.closing || timelineSnapshot != null && timelineSnapshot.isFinal()) {
			end();
		}
	}

	private void tell(TimelineSnapshot timelineSnapshot) throws IOException {
		while (timelineSnapshot.lastSequence() > this.sent) {
			TimelineSnapshot.Slice slice = timelineSnapshot.sliceAfter(this.sent, this.encoder);
			send(slice.bytes());
			this.whenSent.accept(slice.lastSequence() - this.sent);
			this.sent = slice.lastSequence();
		}
		TimelineSnapshot before = this.told;
		this.told = timelineSnapshot;
		if (before != null && this.encoder.tellsOfSilentChanges() && timelineSnapshot.hasChangedSilentlySince(before)) {
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
		gone();
	}

	private synchronized void startWriting() {
		this.writing = Thread.currentThread();
		this.writingSince = this.clock.instant();
	}

	/**
	 * Also forgets an interruption that came too late, since it was not meant for the
	 * thread's next work.
	 */
	private synchronized void stopWriting() {
		this.writing = null;
		Thread.interrupted();
	}

}
