package io.ssmsandbox.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Sandbox;

/**
 * The lease of a sandbox, and how it could be extended.
 *
 * @param expiresAt its end
 * @param latestEnd the furthest it can be moved to
 * @param extendable whether the sandbox is in a state in which it can be moved
 * @param ending whether so little is left that the viewer should notice
 * @param extensions steps that fit
 */
record LeaseView(Instant expiresAt, Instant latestEnd, boolean extendable, boolean ending, List<Extension> extensions) {

	private static final Duration NOTICE = Duration.ofMinutes(15);

	private static final List<Duration> STEPS = List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1));

	/**
	 * A button that moves the end. It names the new end rather than the step, so that
	 * pressing it twice is the same as once.
	 *
	 * @param step by how much
	 * @param end to when
	 */
	record Extension(Duration step, Instant end) {
	}

	static LeaseView of(Sandbox sandbox, LeasePolicy policy, Instant now) {
		Instant end = sandbox.lease().expiresAt();
		Instant latest = sandbox.lease().latestEnd(policy);
		List<Extension> extensions = STEPS.stream()
			.map((step) -> new Extension(step, end.plus(step)))
			.filter((extension) -> !extension.end().isAfter(latest))
			.toList();
		return new LeaseView(end, latest, sandbox.state().permitsLeaseExtension(), end.isBefore(now.plus(NOTICE)),
				extensions);
	}

	/**
	 * When to remind of the end.
	 */
	public Instant remindAt() {
		return this.expiresAt.minus(NOTICE);
	}

	/**
	 * Whether there is anything left to extend.
	 */
	public boolean atItsLongest() {
		return !this.expiresAt.isBefore(this.latestEnd);
	}

}
