package io.ssmsandbox.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Waits until a sandbox is in a given state. A wait holds no thread.
 */
public class LongPolling {

	/** The longest wait of one request. */
	public static final Duration MAX = Duration.ofSeconds(60);

	private final BroadcasterRegistry broadcasters;

	private final Sandboxes sandboxes;

	private final StreamThreads threads;

	private final Map<CompletableFuture<Sandbox>, SandboxId> open = new ConcurrentHashMap<>();

	LongPolling(BroadcasterRegistry broadcasters, Sandboxes sandboxes, StreamThreads threads) {
		this.broadcasters = broadcasters;
		this.sandboxes = sandboxes;
		this.threads = threads;
	}

	/**
	 * Completes with the sandbox when it is in the requested state or in a state that
	 * ends every wait. On timeout or shutdown it completes with the current sandbox.
	 * Cancel the future when the client is gone.
	 * @param timeout at most {@link #MAX}
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when no sandbox has this id
	 * @throws TooManyViewersException when the maximum number of subscribers is reached
	 */
	public CompletableFuture<Sandbox> waitForState(SandboxId id, SandboxState requested, Duration timeout) {
		if (timeout.isNegative() || timeout.compareTo(MAX) > 0) {
			throw new IllegalArgumentException("The longest wait is " + MAX);
		}
		PendingPoll pendingPoll = new PendingPoll(requested);
		TimelineBroadcaster broadcaster = this.broadcasters.join(id, pendingPoll);
		pendingPoll.result().whenComplete((sandbox, failure) -> this.broadcasters.leave(id, pendingPoll));
		try {
			pendingPoll.onNewSnapshot(broadcaster.read());
			completeAfter(pendingPoll.result(), id, timeout);
			return pendingPoll.result();
		}
		catch (RuntimeException ex) {
			pendingPoll.result().cancel(false);
			throw ex;
		}
	}

	private void completeAfter(CompletableFuture<Sandbox> result, SandboxId id, Duration timeout) {
		if (result.isDone()) {
			return;
		}
		Future<?> timeUp = this.threads.timer()
			.schedule(() -> this.threads.readers().execute(() -> completeWithCurrent(result, id)), timeout.toMillis(),
					TimeUnit.MILLISECONDS);
		this.open.put(result, id);
		result.whenComplete((sandbox, failure) -> {
			timeUp.cancel(false);
			this.open.remove(result);
		});
	}

	private void completeWithCurrent(CompletableFuture<Sandbox> result, SandboxId id) {
		try {
			result.complete(this.sandboxes.get(id));
		}
		catch (RuntimeException ex) {
			result.completeExceptionally(ex);
		}
	}

	@EventListener
	void onShutdown(ContextClosedEvent event) {
		this.open.forEach(this::completeWithCurrent);
	}

}
