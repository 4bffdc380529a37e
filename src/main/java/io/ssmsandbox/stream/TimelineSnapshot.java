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
 * A sandbox and its whole timeline, read at one moment and shared by all its viewers.
 * Each viewer stores only its own position. An event is encoded once for all viewers with
 * the same encoder.
 */
final class TimelineSnapshot {

	/**
	 * The maximum size of one write to a connection. It stays in memory until the client
	 * has read it, so this is the memory cost of a client that does not read.
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
	 * Returns the current timeline; this instance when nothing has changed.
	 */
	TimelineSnapshot refresh(Sandboxes sandboxes) {
		Sandbox now = sandboxes.get(this.sandbox.id());
		return (now.version() == this.sandbox.version()) ? this : of(sandboxes, now, this.events);
	}

	/**
	 * Reads the sandbox first and then its events up to its last sequence, so that both
	 * match even during concurrent writes. A retired sandbox has no events.
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
		requireNoGaps(sandbox, events);
		return new TimelineSnapshot(sandbox, events);
	}

	private static void requireNoGaps(Sandbox sandbox, List<SandboxEvent> events) {
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
	 * Whether the sandbox differs from an earlier snapshot in a way that adds no event: a
	 * lease extension, the cleanup of a failed launch, or stack data that comes from AWS
	 * by another call.
	 */
	boolean hasChangedSilentlySince(TimelineSnapshot earlier) {
		Sandbox before = earlier.sandbox;
		return !this.sandbox.lease().equals(before.lease()) || !this.sandbox.stack().equals(before.stack())
				|| this.sandbox.isLive() != before.isLive();
	}

	/**
	 * Returns the next events after a sequence, encoded: as many as fit into a slice, but
	 * at least one.
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
	 * @param lastSequence the sequence of its last event
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
