package io.ssmsandbox.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of one sandbox while somebody follows it. However many do, a change is
 * read once.
 */
final class TimelineBroadcaster {

	private final SandboxId id;

	private final Sandboxes sandboxes;

	private final CoalescingExecutor readings;

	private final ReentrantLock reading = new ReentrantLock();

	private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

	private volatile @Nullable TimelineSnapshot newest;

	TimelineBroadcaster(SandboxId id, Sandboxes sandboxes, Executor readers) {
		this.id = id;
		this.sandboxes = sandboxes;
		this.readings = new CoalescingExecutor("Reading the timeline of sandbox " + id, readers, this::read);
	}

	SandboxId id() {
		return this.id;
	}

	void add(Subscriber subscriber) {
		this.subscribers.add(subscriber);
	}

	/**
	 * Whether anybody is left.
	 */
	boolean remove(Subscriber subscriber) {
		this.subscribers.remove(subscriber);
		return !this.subscribers.isEmpty();
	}

	/**
	 * The newest snapshot that is known here, read now if there was none.
	 */
	TimelineSnapshot current() {
		TimelineSnapshot known = this.newest;
		return (known != null) ? known : read();
	}

	/**
	 * Reads what has changed. Subscribers hear of it.
	 */
	TimelineSnapshot read() {
		this.reading.lock();
		try {
			TimelineSnapshot known = this.newest;
			TimelineSnapshot next = (known != null) ? known.refresh(this.sandboxes)
					: TimelineSnapshot.read(this.sandboxes, this.id);
			if (next != known) {
				this.newest = next;
				this.subscribers.forEach((subscriber) -> subscriber.wake(next));
			}
			return next;
		}
		finally {
			this.reading.unlock();
		}
	}

	/**
	 * The sandbox has changed, or may have: reads it elsewhere, soon.
	 */
	void nudge() {
		this.readings.request();
	}

	/**
	 * A look at the version, in case that a nudge was lost or was given to another
	 * replica.
	 */
	void compare(long version) {
		TimelineSnapshot known = this.newest;
		if (known == null || known.sandbox().version() != version || this.readings.isFailing()) {
			nudge();
		}
	}

}
