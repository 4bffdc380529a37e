package io.ssmsandbox.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.ssmsandbox.sandbox.SandboxId;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Serves the timelines of all sandboxes as live event streams.
 */
public class TimelineStreams {

	/** A writer that is blocked for this long gets replacements. */
	private static final Duration REPLACE_AFTER = Duration.ofSeconds(1);

	/** A client that blocks its writer for this long is disconnected. */
	private static final Duration DISCONNECT_AFTER = Duration.ofSeconds(10);

	private final BroadcasterRegistry broadcasters;

	private final StreamThreads threads;

	private final Clock clock;

	private final Counter eventsSent;

	private final Counter cut;

	private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

	private volatile boolean closing;

	TimelineStreams(BroadcasterRegistry broadcasters, StreamThreads threads, Clock clock, MeterRegistry meters) {
		this.broadcasters = broadcasters;
		this.threads = threads;
		this.clock = clock;
		this.eventsSent = Counter.builder("portal.stream.events")
			.description("Events that were sent to viewers")
			.register(meters);
		this.cut = Counter.builder("portal.stream.cut")
			.description("Viewers that were given up because they did not read")
			.register(meters);
		Gauge.builder("portal.stream.viewers", this.viewers, Set::size)
			.description("Viewers whose event streams are open")
			.register(meters);
	}

	/**
	 * Streams all events after a sequence, then live events, each once and in order,
	 * until the sandbox is settled and all events are sent. Each event's {@code id} is
	 * its sequence, its name {@code stack-event} or {@code phase}, its data the encoder's
	 * output.
	 * @param cursor the last event that the viewer has seen
	 * @return the open stream, or 204 when no event will follow
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when no sandbox has this id
	 * @throws io.ssmsandbox.sandbox.SandboxRetiredException when its events are no longer
	 * kept
	 * @throws InvalidEventCursorException when the cursor is after the last event
	 * @throws TooManyViewersException when the maximum number of subscribers is reached
	 */
	public ResponseEntity<ResponseBodyEmitter> follow(SandboxId id, EventCursor cursor, EventEncoder encoder) {
		SseEmitterSink sink = SseEmitterSink.open();
		Viewer viewer = new Viewer(cursor.sequence(), encoder, sink, this.threads.writers(), this.clock,
				this.eventsSent::increment, (gone) -> leave(id, gone));
		TimelineBroadcaster broadcaster = this.broadcasters.join(id, viewer);
		this.viewers.add(viewer);
		sink.onClose(viewer::markGone);
		try {
			return start(viewer, sink, read(broadcaster, cursor), cursor.sequence());
		}
		catch (RuntimeException ex) {
			viewer.markGone();
			throw ex;
		}
	}

	/**
	 * Returns the headers of a stream for a HEAD request, without opening one.
	 */
	public ResponseEntity<ResponseBodyEmitter> headersOnly() {
		return answer().build();
	}

	private static ResponseEntity.BodyBuilder answer() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header("X-Accel-Buffering", "no");
	}

	private ResponseEntity<ResponseBodyEmitter> start(Viewer viewer, SseEmitterSink sink,
			TimelineSnapshot timelineSnapshot, long afterSequence) {
		timelineSnapshot.sandbox().requireNotRetired();
		if (timelineSnapshot.isFinal() && timelineSnapshot.lastSequence() <= afterSequence) {
			viewer.markGone();
			return ResponseEntity.noContent().build();
		}
		viewer.onNewSnapshot(timelineSnapshot);
		StreamStart.runWhenStarted(viewer::startSending);
		if (this.closing) {
			viewer.close();
		}
		return answer().body(sink.emitter());
	}

	private static TimelineSnapshot read(TimelineBroadcaster broadcaster, EventCursor cursor) {
		TimelineSnapshot timelineSnapshot = broadcaster.newestSnapshot();
		if (timelineSnapshot.lastSequence() < cursor.sequence()) {
			timelineSnapshot = broadcaster.read();
		}
		if (timelineSnapshot.lastSequence() < cursor.sequence() && !timelineSnapshot.isFinal()) {
			throw InvalidEventCursorException.notYet(cursor, timelineSnapshot.lastSequence());
		}
		return timelineSnapshot;
	}

	private void leave(SandboxId id, Viewer viewer) {
		this.viewers.remove(viewer);
		this.broadcasters.leave(id, viewer);
	}

	/**
	 * Runs once a second: sends heartbeats to idle viewers and disconnects viewers that
	 * do not read.
	 */
	void checkViewers() {
		this.viewers.forEach(Viewer::sendHeartbeatIfIdle);
		this.viewers.forEach((viewer) -> viewer.endUnlessStartedWithin(DISCONNECT_AFTER));
		List<Viewer> blocked = this.viewers.stream().filter((viewer) -> viewer.isStuck(REPLACE_AFTER)).toList();
		this.threads.replaceBlockedWriters(blocked.size());
		blocked.stream().filter((viewer) -> viewer.isStuck(DISCONNECT_AFTER)).forEach((viewer) -> {
			viewer.disconnect();
			this.cut.increment();
		});
	}

	/**
	 * Ends all streams before the web server starts to wait for them.
	 */
	@EventListener
	void onShutdown(ContextClosedEvent event) {
		this.closing = true;
		this.viewers.forEach(Viewer::close);
	}

}
