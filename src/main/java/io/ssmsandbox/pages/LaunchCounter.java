package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.pages.Submission.Accepted;
import io.ssmsandbox.pages.Submission.Refused;
import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.LaunchRefused;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.PrefixTaken;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Component;

/**
 * Takes the request form in. Sending it twice makes one sandbox: a browser sends the form
 * again when somebody clicks twice, and the second answer is the one that it shows.
 */
@Component
class LaunchCounter {

	/** How long the same form counts as the same click. */
	private static final Duration SAME_CLICK = Duration.ofSeconds(30);

	private final FrontDesk frontDesk;

	private final Sandboxes sandboxes;

	private final LeasePolicy policy;

	private final Clock clock;

	LaunchCounter(FrontDesk frontDesk, Sandboxes sandboxes, LeasePolicy policy, Clock clock) {
		this.frontDesk = frontDesk;
		this.sandboxes = sandboxes;
		this.policy = policy;
		this.clock = clock;
	}

	Submission submit(LaunchForm form, Owner owner) {
		try {
			return submit(form.toDraft().validate(this.policy, owner));
		}
		catch (LaunchRefused ex) {
			return Refused.of(ex.faults());
		}
	}

	private Submission submit(LaunchRequest request) {
		try {
			return new Accepted(this.frontDesk.request(request));
		}
		catch (PrefixTaken ex) {
			Optional<Sandbox> own = ownSandboxInTheWay(request);
			return own.filter((sandbox) -> isSameClick(request, sandbox))
				.<Submission>map(Accepted::new)
				.orElseGet(() -> Refused.taken(String.valueOf(ex.getMessage()), own.orElse(null)));
		}
	}

	private Optional<Sandbox> ownSandboxInTheWay(LaunchRequest request) {
		return this.sandboxes.liveOf(request.placement().region(), request.prefix())
			.filter((sandbox) -> sandbox.owner().equals(request.owner()));
	}

	private boolean isSameClick(LaunchRequest request, Sandbox sandbox) {
		return sandbox.request().equals(request)
				&& sandbox.lease().requestedAt().isAfter(this.clock.instant().minus(SAME_CLICK));
	}

}
