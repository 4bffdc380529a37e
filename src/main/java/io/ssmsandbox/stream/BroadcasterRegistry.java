package io.ssmsandbox.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.ssmsandbox.sandbox.SandboxChanged;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.ViewerJoined;
import io.ssmsandbox.sandbox.ViewerPresence;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The feeds of all sandboxes that somebody follows, here and now. A change made by this
 * process is told at once; changes made by another replica are found by looking.
 */
class BroadcasterRegistry implements ViewerPresence {

	/** Keeps the number of parameters of one statement small. */
	private static final int IDS_PER_LOOK = 500;

	private final Sandboxes sandboxes;

	private final ApplicationEventPublisher publisher;

	private final Executor readers;

	private final int maxSubscribers;

	private final AtomicInteger subscribers = new AtomicInteger();

	private final ConcurrentMap<SandboxId, TimelineBroadcaster> feeds = new ConcurrentHashMap<>();

	private final CoalescingExecutor looks;

	BroadcasterRegistry(Sandboxes sandboxes, ApplicationEventPublisher publisher, Executor readers,
			int maxSubscribers) {
		this.sandboxes = sandboxes;
		this.publisher = publisher;
		this.readers = readers;
		this.maxSubscribers = maxSubscribers;
		this.looks = new CoalescingExecutor("Looking for changed sandboxes", readers, this::look);
	}

	/**
	 * Lets somebody in. Whoever joins before reading misses nothing in between.
	 * @throws TooManyViewersException when all places are taken
	 */
	TimelineBroadcaster join(SandboxId id, Subscriber subscriber) {
		if (this.subscribers.incrementAndGet() > this.maxSubscribers) {
			this.subscribers.decrementAndGet();
			throw new TooManyViewersException(this.maxSubscribers);
		}
		AtomicBoolean first = new AtomicBoolean();
		TimelineBroadcaster joined = this.feeds.compute(id, (key, known) -> {
			first.set(known == null);
			TimelineBroadcaster broadcaster = (known != null) ? known
					: new TimelineBroadcaster(key, this.sandboxes, this.readers);
			broadcaster.add(subscriber);
			return broadcaster;
		});
		if (first.get()) {
			this.publisher.publishEvent(new ViewerJoined(id));
		}
		return joined;
	}

	/**
	 * To be called once by everybody who was let in.
	 */
	void leave(SandboxId id, Subscriber subscriber) {
		this.subscribers.decrementAndGet();
		this.feeds.computeIfPresent(id, (key, broadcaster) -> broadcaster.remove(subscriber) ? broadcaster : null);
	}

	@Override
	public boolean anyFor(SandboxId id) {
		return this.feeds.containsKey(id);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(SandboxChanged change) {
		TimelineBroadcaster broadcaster = this.feeds.get(change.id());
		if (broadcaster != null) {
			broadcaster.nudge();
		}
	}

	/**
	 * Has all followed sandboxes looked at, elsewhere and soon.
	 */
	void requestLook() {
		if (!this.feeds.isEmpty()) {
			this.looks.request();
		}
	}

	private void look() {
		List<TimelineBroadcaster> followed = new ArrayList<>(this.feeds.values());
		for (int from = 0; from < followed.size(); from += IDS_PER_LOOK) {
			look(followed.subList(from, Math.min(from + IDS_PER_LOOK, followed.size())));
		}
	}

	private void look(List<TimelineBroadcaster> followed) {
		Map<SandboxId, Long> versions = this.sandboxes
			.versions(followed.stream().map(TimelineBroadcaster::id).toList());
		followed.forEach((broadcaster) -> {
			Long version = versions.get(broadcaster.id());
			if (version != null) {
				broadcaster.compare(version);
			}
		});
	}

}
