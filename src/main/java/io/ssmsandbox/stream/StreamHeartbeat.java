package io.ssmsandbox.stream;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Does once a second what no nudge asks for.
 */
final class StreamHeartbeat implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StreamHeartbeat.class);

	private final StreamThreads threads;

	private final BroadcasterRegistry broadcasters;

	private final TimelineStreams streams;

	private @Nullable Future<?> beats;

	StreamHeartbeat(StreamThreads threads, BroadcasterRegistry broadcasters, TimelineStreams streams) {
		this.threads = threads;
		this.broadcasters = broadcasters;
		this.streams = streams;
	}

	@Override
	public synchronized void start() {
		this.beats = this.threads.timer().scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
	}

	private void beat() {
		try {
			this.broadcasters.requestLook();
			this.streams.beat();
		}
		catch (RuntimeException ex) {
			// An exception that escaped from here would end the schedule.
			log.error("The event streams could not be looked after; trying again in a second", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.beats != null) {
			this.beats.cancel(false);
			this.beats = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.beats != null;
	}

}
