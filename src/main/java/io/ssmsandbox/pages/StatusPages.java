package io.ssmsandbox.pages;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import io.ssmsandbox.outlook.Outlooks;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.security.CurrentOwner;
import io.ssmsandbox.session.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the status page of a sandbox shows.
 */
@Component
class StatusPages {

	private final Sandboxes sandboxes;

	private final Sessions sessions;

	private final Outlooks outlooks;

	private final LeasePolicy policy;

	private final CurrentOwner viewer;

	private final Clock clock;

	StatusPages(Sandboxes sandboxes, Sessions sessions, Outlooks outlooks, LeasePolicy policy, CurrentOwner viewer,
			Clock clock) {
		this.sandboxes = sandboxes;
		this.sessions = sessions;
		this.outlooks = outlooks;
		this.policy = policy;
		this.viewer = viewer;
		this.clock = clock;
	}

	StatusPage pageOf(Sandbox sandbox, @Nullable LeaseFault leaseFault) {
		return new StatusPage(sandbox, Step.of(sandbox, this.sandboxes.enteredAt(sandbox.id(), sandbox.state())),
				LeaseView.of(sandbox, this.policy, this.clock.instant()), this.sessions.find(sandbox).orElse(null),
				leaseFault, remainsOf(sandbox),
				Way.of(this.outlooks.of(sandbox, this.sandboxes.timeline(sandbox)), sandbox));
	}

	Remains remainsOf(Sandbox sandbox) {
		return switch (sandbox.state()) {
			case TEARDOWN_FAILED -> Remains.stuck(StackResource.of(this.sandboxes.timeline(sandbox)),
					sandbox.canBeForced() && this.viewer.isOperator());
			case TORN_DOWN -> Remains.over(Receipt.of(sandbox, this.sandboxes.timeline(sandbox)));
			case REQUESTED, LAUNCHING, CONNECTING, READY, LAUNCH_FAILED, TEARING_DOWN -> Remains.NONE;
		};
	}

	/**
	 * The events up to what the sandbox knows of, newest first, so that the stream can go
	 * on from there.
	 */
	List<EventRow> eventsOf(Sandbox sandbox) {
		return this.sandboxes.timeline(sandbox)
			.stream()
			.sorted(Comparator.comparing(SandboxEvent::sequence).reversed())
			.map(EventRow::of)
			.toList();
	}

}
