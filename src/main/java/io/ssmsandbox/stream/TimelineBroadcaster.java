package io.ssmsandbox.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Sandboxes;
import org.jspecify.annotations.Nullable;

/**
 * Distributes the timeline of one sandbox to its subscribers. It reads a change once for
 * all of them.
 */
final class TimelineBroadcaster {

	private final SandboxId id;

	private final Sandboxes sandboxes;

	private final CoalescingExecutor readRequests;

	private final ReentrantLock reading = new ReentrantLock();

	private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

	private volatile @Nullable TimelineSnapshot newest;

	TimelineBroadcaster(SandboxId id, Sandboxes sandboxes, Executor readers) {
		this.id = id;
		this.sandboxes = sandboxes;
		this.readRequests = new CoalescingExecutor("Reading the timeline of sandbox " + id, readers, this::read);
	}

	SandboxId id() {
		return this.id;
	}

	void addSubscriber(Subscriber subscriber) {
		this.subscribers.add(subscriber);
	}

	/**
	 * Returns whether subscribers remain.
	 */
	boolean removeSubscriber(Subscriber subscriber) {
		this.subscribers.remove(subscriber);
		return !this.subscribers.isEmpty();
	}

	/**
	 * Returns the newest known snapshot; reads one if there is none.
	 */
	TimelineSnapshot newestSnapshot() {
		TimelineSnapshot known = this.newest;
		return (known != null) ? known : read();
	}

	/**
	 * Reads the changes and notifies the subscribers.
	 */
	TimelineSnapshot read() {
		this.reading.lock();
		try {
			TimelineSnapshot known = this.newest;
			TimelineSnapshot next = (known != null) ? known.refresh(this.sandboxes)
					: TimelineSnapshot.read(this.sandboxes, this.id);
			if (next != known) {
				this.newest = next;
				this.subscribers.forEach((subscriber) -> subscriber.onNewSnapshot(next));
			}
			return next;
		}
		finally {
			this.reading.unlock();
		}
	}

	/**
	 * Requests an asynchronous read, because the sandbox has changed or may have changed.
	 */
	void requestRead() {
		this.readRequests.request();
	}

	/**
	 * Requests a read if the version differs. This covers notifications that were lost or
	 * went to another replica.
	 */
	void checkVersion(long version) {
		TimelineSnapshot known = this.newest;
		if (known == null || known.sandbox().version() != version || this.readRequests.isFailing()) {
			requestRead();
		}
	}

}
