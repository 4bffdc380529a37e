package io.ssmsandbox.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Sandbox;

/**
 * The lease of a sandbox and its possible extensions.
 *
 * @param expiresAt its end
 * @param latestEnd the latest possible end
 * @param extendable whether the sandbox's state allows an extension
 * @param ending whether it ends soon and the page should warn
 * @param extensions the extensions that are possible
 */
record LeaseView(Instant expiresAt, Instant latestEnd, boolean extendable, boolean ending, List<Extension> extensions) {

	private static final Duration NOTICE = Duration.ofMinutes(15);

	private static final List<Duration> STEPS = List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1));

	/**
	 * A button that moves the end. It names the new end rather than the step, so that
	 * pressing it twice has the same effect as once.
	 *
	 * @param step the length of the extension
	 * @param end the new end
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
	 * Returns when to remind the viewer of the end.
	 */
	public Instant remindAt() {
		return this.expiresAt.minus(NOTICE);
	}

	/**
	 * Whether the lease cannot be extended further.
	 */
	public boolean atItsLongest() {
		return !this.expiresAt.isBefore(this.latestEnd);
	}

}
