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
final class Feed {

	private final SandboxId id;

	private final Sandboxes sandboxes;

	private final Turns readings;

	private final ReentrantLock reading = new ReentrantLock();

	private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Snapshot newest;

	Feed(SandboxId id, Sandboxes sandboxes, Executor readers) {
		this.id = id;
		this.sandboxes = sandboxes;
		this.readings = new Turns("Reading the timeline of sandbox " + id, readers, this::read);
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
	Snapshot current() {
		Snapshot known = this.newest;
		return (known != null) ? known : read();
	}

	/**
	 * Reads what has changed. Subscribers hear of it.
	 */
	Snapshot read() {
		this.reading.lock();
		try {
			Snapshot known = this.newest;
			Snapshot next = (known != null) ? known.refresh(this.sandboxes) : Snapshot.read(this.sandboxes, this.id);
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
		Snapshot known = this.newest;
		if (known == null || known.sandbox().version() != version || this.readings.isFailing()) {
			nudge();
		}
	}

}
