package io.ssmsandbox.stream;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Checks the streams and polls for changes once a second.
 */
final class StreamHeartbeat implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StreamHeartbeat.class);

	private final StreamThreads threads;

	private final BroadcasterRegistry broadcasters;

	private final TimelineStreams streams;

	private @Nullable Future<?> schedule;

	StreamHeartbeat(StreamThreads threads, BroadcasterRegistry broadcasters, TimelineStreams streams) {
		this.threads = threads;
		this.broadcasters = broadcasters;
		this.streams = streams;
	}

	@Override
	public synchronized void start() {
		this.schedule = this.threads.timer().scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
	}

	private void beat() {
		try {
			this.broadcasters.requestCheck();
			this.streams.checkViewers();
		}
		catch (RuntimeException ex) {
			// An exception that escapes from here would end the schedule.
			log.error("The check of the event streams failed; retrying in a second", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.schedule != null) {
			this.schedule.cancel(false);
			this.schedule = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.schedule != null;
	}

}
