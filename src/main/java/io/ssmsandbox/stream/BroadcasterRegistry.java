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
 * Holds one broadcaster for each sandbox that has subscribers in this process. Changes
 * made by this process reach subscribers at once. Changes made by another replica are
 * found by polling.
 */
class BroadcasterRegistry implements ViewerPresence {

	/** Limits the number of parameters of one SQL statement. */
	private static final int IDS_PER_QUERY = 500;

	private final Sandboxes sandboxes;

	private final ApplicationEventPublisher publisher;

	private final Executor readers;

	private final int maxSubscribers;

	private final AtomicInteger subscribers = new AtomicInteger();

	private final ConcurrentMap<SandboxId, TimelineBroadcaster> broadcasters = new ConcurrentHashMap<>();

	private final CoalescingExecutor checks;

	BroadcasterRegistry(Sandboxes sandboxes, ApplicationEventPublisher publisher, Executor readers,
			int maxSubscribers) {
		this.sandboxes = sandboxes;
		this.publisher = publisher;
		this.readers = readers;
		this.maxSubscribers = maxSubscribers;
		this.checks = new CoalescingExecutor("Checking for changed sandboxes", readers, this::checkVersions);
	}

	/**
	 * Adds a subscriber. A caller that joins before it reads misses no event in between.
	 * @throws TooManyViewersException when the maximum number of subscribers is reached
	 */
	TimelineBroadcaster join(SandboxId id, Subscriber subscriber) {
		if (this.subscribers.incrementAndGet() > this.maxSubscribers) {
			this.subscribers.decrementAndGet();
			throw new TooManyViewersException(this.maxSubscribers);
		}
		AtomicBoolean first = new AtomicBoolean();
		TimelineBroadcaster joined = this.broadcasters.compute(id, (key, known) -> {
			first.set(known == null);
			TimelineBroadcaster broadcaster = (known != null) ? known
					: new TimelineBroadcaster(key, this.sandboxes, this.readers);
			broadcaster.addSubscriber(subscriber);
			return broadcaster;
		});
		if (first.get()) {
			this.publisher.publishEvent(new ViewerJoined(id));
		}
		return joined;
	}

	/**
	 * Removes a subscriber. Each subscriber must call this once.
	 */
	void leave(SandboxId id, Subscriber subscriber) {
		this.subscribers.decrementAndGet();
		this.broadcasters.computeIfPresent(id,
				(key, broadcaster) -> broadcaster.removeSubscriber(subscriber) ? broadcaster : null);
	}

	@Override
	public boolean hasViewers(SandboxId id) {
		return this.broadcasters.containsKey(id);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void onSandboxChanged(SandboxChanged change) {
		TimelineBroadcaster broadcaster = this.broadcasters.get(change.id());
		if (broadcaster != null) {
			broadcaster.requestRead();
		}
	}

	/**
	 * Requests an asynchronous check of all followed sandboxes for changes.
	 */
	void requestCheck() {
		if (!this.broadcasters.isEmpty()) {
			this.checks.request();
		}
	}

	private void checkVersions() {
		List<TimelineBroadcaster> followed = new ArrayList<>(this.broadcasters.values());
		for (int from = 0; from < followed.size(); from += IDS_PER_QUERY) {
			checkVersions(followed.subList(from, Math.min(from + IDS_PER_QUERY, followed.size())));
		}
	}

	private void checkVersions(List<TimelineBroadcaster> followed) {
		Map<SandboxId, Long> versions = this.sandboxes
			.findVersions(followed.stream().map(TimelineBroadcaster::id).toList());
		followed.forEach((broadcaster) -> {
			Long version = versions.get(broadcaster.id());
			if (version != null) {
				broadcaster.checkVersion(version);
			}
		});
	}

}
