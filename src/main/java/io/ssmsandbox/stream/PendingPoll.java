package io.ssmsandbox.stream;

import java.util.concurrent.CompletableFuture;

import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;

/**
 * Somebody who waits until a sandbox stands somewhere, without holding a thread.
 */
final class PendingPoll implements Subscriber {

	private final SandboxState wanted;

	private final CompletableFuture<Sandbox> answer = new CompletableFuture<>();

	PendingPoll(SandboxState wanted) {
		this.wanted = wanted;
	}

	CompletableFuture<Sandbox> answer() {
		return this.answer;
	}

	@Override
	public void wake(TimelineSnapshot newest) {
		SandboxState state = newest.sandbox().state();
		if (state == this.wanted || state.isFinalForWaiter()) {
			this.answer.complete(newest.sandbox());
		}
	}

}
