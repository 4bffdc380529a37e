package io.ssmsandbox.stream;

import java.util.concurrent.CompletableFuture;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;

/**
 * A request that waits until a sandbox is in a given state, without holding a thread.
 */
final class PendingPoll implements Subscriber {

	private final SandboxState requested;

	private final CompletableFuture<Sandbox> answer = new CompletableFuture<>();

	PendingPoll(SandboxState requested) {
		this.requested = requested;
	}

	CompletableFuture<Sandbox> result() {
		return this.answer;
	}

	@Override
	public void onNewSnapshot(TimelineSnapshot newest) {
		SandboxState state = newest.sandbox().state();
		if (state == this.requested || state.isFinalForWaiter()) {
			this.answer.complete(newest.sandbox());
		}
	}

}
