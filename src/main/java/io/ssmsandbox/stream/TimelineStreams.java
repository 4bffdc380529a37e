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
 * The timelines of all sandboxes as live event streams.
 */
public class TimelineStreams {

	/** A writer that is held up for this long is replaced, ... */
	private static final Duration HELD_UP = Duration.ofSeconds(1);

	/** ... and what it writes to is given up after this long. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

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
	 * Streams everything after a sequence, then live, each event once and in order, until
	 * the sandbox is settled and everything is sent. Each event's {@code id} is its
	 * sequence, its name {@code stack-event} or {@code phase}, its data what the encoder
	 * makes of it.
	 * @param from the last event that the viewer has seen
	 * @return the open stream, or 204 when there is nothing to come
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when there is none of this
	 * id
	 * @throws io.ssmsandbox.sandbox.SandboxRetiredException when its events are no longer
	 * kept
	 * @throws InvalidEventCursorException when the viewer claims to know the future
	 * @throws TooManyViewersException when all places are taken
	 */
	public ResponseEntity<ResponseBodyEmitter> follow(SandboxId id, EventCursor from, EventEncoder encoder) {
		SseEmitterSink sink = SseEmitterSink.open();
		Viewer viewer = new Viewer(from.sequence(), encoder, sink, this.threads.writers(), this.clock,
				this.eventsSent::increment, (gone) -> leave(id, gone));
		TimelineBroadcaster broadcaster = this.broadcasters.join(id, viewer);
		this.viewers.add(viewer);
		sink.whenOver(viewer::gone);
		try {
			return start(viewer, sink, read(broadcaster, from), from.sequence());
		}
		catch (RuntimeException ex) {
			viewer.gone();
			throw ex;
		}
	}

	/**
	 * What whoever asks for the headers alone is told of a stream, without opening one.
	 */
	public ResponseEntity<ResponseBodyEmitter> announce() {
		return answer().build();
	}

	private static ResponseEntity.BodyBuilder answer() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header("X-Accel-Buffering", "no");
	}

	private ResponseEntity<ResponseBodyEmitter> start(Viewer viewer, SseEmitterSink sink,
			TimelineSnapshot timelineSnapshot, long afterSequence) {
		timelineSnapshot.sandbox().unretired();
		if (timelineSnapshot.isFinal() && timelineSnapshot.lastSequence() <= afterSequence) {
			viewer.gone();
			return ResponseEntity.noContent().build();
		}
		viewer.wake(timelineSnapshot);
		StreamStart.once(viewer::begin);
		if (this.closing) {
			viewer.close();
		}
		return answer().body(sink.emitter());
	}

	private static TimelineSnapshot read(TimelineBroadcaster broadcaster, EventCursor from) {
		TimelineSnapshot timelineSnapshot = broadcaster.current();
		if (timelineSnapshot.lastSequence() < from.sequence()) {
			timelineSnapshot = broadcaster.read();
		}
		if (timelineSnapshot.lastSequence() < from.sequence() && !timelineSnapshot.isFinal()) {
			throw InvalidEventCursorException.notYet(from, timelineSnapshot.lastSequence());
		}
		return timelineSnapshot;
	}

	private void leave(SandboxId id, Viewer viewer) {
		this.viewers.remove(viewer);
		this.broadcasters.leave(id, viewer);
	}

	/**
	 * Once a second: comments for those who heard nothing for a while, and an eye on
	 * those who do not read.
	 */
	void beat() {
		this.viewers.forEach(Viewer::beat);
		this.viewers.forEach((viewer) -> viewer.endUnlessBegunWithin(PATIENCE));
		List<Viewer> heldUp = this.viewers.stream().filter((viewer) -> viewer.isStuck(HELD_UP)).toList();
		this.threads.replace(heldUp.size());
		heldUp.stream().filter((viewer) -> viewer.isStuck(PATIENCE)).forEach((viewer) -> {
			viewer.cut();
			this.cut.increment();
		});
	}

	/**
	 * Ends all streams before the web server begins to wait for them.
	 */
	@EventListener
	void on(ContextClosedEvent event) {
		this.closing = true;
		this.viewers.forEach(Viewer::close);
	}

}
