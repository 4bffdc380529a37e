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
class Feeds implements ViewerPresence {

	/** Keeps the number of parameters of one statement small. */
	private static final int IDS_PER_LOOK = 500;

	private final Sandboxes sandboxes;

	private final ApplicationEventPublisher publisher;

	private final Executor readers;

	private final int maxSubscribers;

	private final AtomicInteger subscribers = new AtomicInteger();

	private final ConcurrentMap<SandboxId, Feed> feeds = new ConcurrentHashMap<>();

	private final Turns looks;

	Feeds(Sandboxes sandboxes, ApplicationEventPublisher publisher, Executor readers, int maxSubscribers) {
		this.sandboxes = sandboxes;
		this.publisher = publisher;
		this.readers = readers;
		this.maxSubscribers = maxSubscribers;
		this.looks = new Turns("Looking for changed sandboxes", readers, this::look);
	}

	/**
	 * Lets somebody in. Whoever joins before reading misses nothing in between.
	 * @throws TooManyViewers when all places are taken
	 */
	Feed join(SandboxId id, Subscriber subscriber) {
		if (this.subscribers.incrementAndGet() > this.maxSubscribers) {
			this.subscribers.decrementAndGet();
			throw new TooManyViewers(this.maxSubscribers);
		}
		AtomicBoolean first = new AtomicBoolean();
		Feed joined = this.feeds.compute(id, (key, known) -> {
			first.set(known == null);
			Feed feed = (known != null) ? known : new Feed(key, this.sandboxes, this.readers);
			feed.add(subscriber);
			return feed;
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
		this.feeds.computeIfPresent(id, (key, feed) -> feed.remove(subscriber) ? feed : null);
	}

	@Override
	public boolean anyFor(SandboxId id) {
		return this.feeds.containsKey(id);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(SandboxChanged change) {
		Feed feed = this.feeds.get(change.id());
		if (feed != null) {
			feed.nudge();
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
		List<Feed> followed = new ArrayList<>(this.feeds.values());
		for (int from = 0; from < followed.size(); from += IDS_PER_LOOK) {
			look(followed.subList(from, Math.min(from + IDS_PER_LOOK, followed.size())));
		}
	}

	private void look(List<Feed> followed) {
		Map<SandboxId, Long> versions = this.sandboxes.versions(followed.stream().map(Feed::id).toList());
		followed.forEach((feed) -> {
			Long version = versions.get(feed.id());
			if (version != null) {
				feed.compare(version);
			}
		});
	}

}
