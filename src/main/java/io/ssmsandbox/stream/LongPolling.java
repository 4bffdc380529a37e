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
 * Waits until a sandbox stands somewhere. No thread is held meanwhile.
 */
public class LongPolling {

	/** The longest that anybody can wait in one go. */
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
	 * The sandbox, as soon as it is in the wanted state or in one that is final for a
	 * waiter; as it is, when the time is up or the portal closes. Cancel the answer when
	 * nobody waits for it any more.
	 * @param timeout at most {@link #MAX}
	 * @throws io.ssmsandbox.sandbox.SandboxNotFoundException when there is none of this
	 * id
	 * @throws TooManyViewersException when all places are taken
	 */
	public CompletableFuture<Sandbox> until(SandboxId id, SandboxState wanted, Duration timeout) {
		if (timeout.isNegative() || timeout.compareTo(MAX) > 0) {
			throw new IllegalArgumentException("Nobody waits for longer than " + MAX);
		}
		PendingPoll pendingPoll = new PendingPoll(wanted);
		TimelineBroadcaster broadcaster = this.broadcasters.join(id, pendingPoll);
		pendingPoll.answer().whenComplete((sandbox, failure) -> this.broadcasters.leave(id, pendingPoll));
		try {
			pendingPoll.wake(broadcaster.read());
			limit(pendingPoll.answer(), id, timeout);
			return pendingPoll.answer();
		}
		catch (RuntimeException ex) {
			pendingPoll.answer().cancel(false);
			throw ex;
		}
	}

	private void limit(CompletableFuture<Sandbox> answer, SandboxId id, Duration timeout) {
		if (answer.isDone()) {
			return;
		}
		Future<?> timeUp = this.threads.timer()
			.schedule(() -> this.threads.readers().execute(() -> answerAsItIs(answer, id)), timeout.toMillis(),
					TimeUnit.MILLISECONDS);
		this.open.put(answer, id);
		answer.whenComplete((sandbox, failure) -> {
			timeUp.cancel(false);
			this.open.remove(answer);
		});
	}

	private void answerAsItIs(CompletableFuture<Sandbox> answer, SandboxId id) {
		try {
			answer.complete(this.sandboxes.get(id));
		}
		catch (RuntimeException ex) {
			answer.completeExceptionally(ex);
		}
	}

	@EventListener
	void on(ContextClosedEvent event) {
		this.open.forEach(this::answerAsItIs);
	}

}
