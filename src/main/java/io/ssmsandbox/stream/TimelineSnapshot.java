package io.ssmsandbox.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;

/**
 * A sandbox and its whole timeline, read at one moment and shared by all who follow it.
 * Each viewer only remembers how far it has come. An event is encoded once for all
 * viewers that want the same shape.
 */
final class TimelineSnapshot {

	/**
	 * What is handed to a connection at a time. All of it is held in memory until the
	 * client has read it, so this is what a client costs that does not read.
	 */
	static final int SLICE_BYTES = 64 * 1024;

	private final Sandbox sandbox;

	private final List<SandboxEvent> events;

	private final Map<EventEncoder, AtomicReferenceArray<byte[]>> encoded = new ConcurrentHashMap<>();

	private TimelineSnapshot(Sandbox sandbox, List<SandboxEvent> events) {
		this.sandbox = sandbox;
		this.events = List.copyOf(events);
	}

	static TimelineSnapshot read(Sandboxes sandboxes, SandboxId id) {
		return of(sandboxes, sandboxes.get(id), List.of());
	}

	/**
	 * The same timeline as it is now; this one when nothing has changed.
	 */
	TimelineSnapshot refresh(Sandboxes sandboxes) {
		Sandbox now = sandboxes.get(this.sandbox.id());
		return (now.version() == this.sandbox.version()) ? this : of(sandboxes, now, this.events);
	}

	/**
	 * The sandbox is read first and its events up to its last one afterwards, so that the
	 * two agree whatever is being written meanwhile. A retired sandbox has none.
	 */
	private static TimelineSnapshot of(Sandboxes sandboxes, Sandbox sandbox, List<SandboxEvent> known) {
		int missing = Math.toIntExact(sandbox.lastSequence() - known.size());
		if (missing == 0) {
			return new TimelineSnapshot(sandbox, known);
		}
		if (sandbox.isRetired()) {
			return new TimelineSnapshot(sandbox, List.of());
		}
		List<SandboxEvent> events = new ArrayList<>(known);
		events.addAll(sandboxes.events(sandbox.id(), known.size(), missing));
		checkDense(sandbox, events);
		return new TimelineSnapshot(sandbox, events);
	}

	private static void checkDense(Sandbox sandbox, List<SandboxEvent> events) {
		for (int index = 0; index < events.size(); index++) {
			if (events.get(index).sequence() != index + 1) {
				throw new IllegalStateException("Event " + (index + 1) + " of sandbox " + sandbox.id() + " is missing");
			}
		}
		if (events.size() != sandbox.lastSequence()) {
			throw new IllegalStateException("The newest events of sandbox " + sandbox.id() + " are missing");
		}
	}

	Sandbox sandbox() {
		return this.sandbox;
	}

	long lastSequence() {
		return this.events.size();
	}

	/**
	 * Whether no event will follow.
	 */
	boolean isFinal() {
		return !this.sandbox.isLive();
	}

	/**
	 * Whether the sandbox differs from an earlier snapshot in what no event tells: a
	 * lease is extended and a failed launch is cleaned up silently, and what is known of
	 * the stack comes from AWS in more than one way.
	 */
	boolean hasChangedSilentlySince(TimelineSnapshot earlier) {
		Sandbox before = earlier.sandbox;
		return !this.sandbox.lease().equals(before.lease()) || !this.sandbox.stack().equals(before.stack())
				|| this.sandbox.isLive() != before.isLive();
	}

	/**
	 * The next events after a sequence, ready to be sent: as many as fit into a slice,
	 * and one at least.
	 */
	Slice sliceAfter(long sequence, EventEncoder encoder) {
		AtomicReferenceArray<byte[]> frames = this.encoded.computeIfAbsent(encoder,
				(key) -> new AtomicReferenceArray<>(this.events.size()));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int index = Math.toIntExact(sequence);
		do {
			bytes.writeBytes(frame(index, encoder, frames));
			index++;
		}
		while (index < this.events.size() && bytes.size() + frame(index, encoder, frames).length <= SLICE_BYTES);
		return new Slice(bytes.toByteArray(), index);
	}

	/**
	 * A part of the timeline.
	 *
	 * @param lastSequence of the last event in it
	 */
	record Slice(byte[] bytes, long lastSequence) {

	}

	private byte[] frame(int index, EventEncoder encoder, AtomicReferenceArray<byte[]> frames) {
		byte[] frame = frames.get(index);
		if (frame == null) {
			SandboxEvent event = this.events.get(index);
			frame = SseFrames.event(event.sequence(), event.type(), encoder.encode(event, this.sandbox));
			frames.set(index, frame);
		}
		return frame;
	}

}
