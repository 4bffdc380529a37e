package io.ssmsandbox.pages;

import java.util.Optional;

import io.ssmsandbox.pages.LaunchSubmission.Accepted;
import io.ssmsandbox.pages.LaunchSubmission.Refused;
import io.ssmsandbox.provisioning.AcceptedLaunch;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.IdempotencyKey;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.LeasePolicy;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.PrefixTakenException;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Handles a submitted request form. Sending a form twice launches one sandbox: after a
 * double click the browser sends it again and shows the second response.
 */
@Component
class LaunchFormHandler {

	private final SandboxService sandboxService;

	private final Sandboxes sandboxes;

	private final LeasePolicy policy;

	LaunchFormHandler(SandboxService sandboxService, Sandboxes sandboxes, LeasePolicy policy) {
		this.sandboxService = sandboxService;
		this.sandboxes = sandboxes;
		this.policy = policy;
	}

	/**
	 * Launches the sandbox that the form requests.
	 * @param key the form's key as sent; null when missing
	 */
	LaunchSubmission submit(LaunchForm form, @Nullable String key, Owner owner) {
		try {
			return submit(form.toDraft().validate(this.policy, owner), FormKeys.of(key, form, owner));
		}
		catch (InvalidLaunchException ex) {
			return Refused.of(ex.errors());
		}
	}

	private LaunchSubmission submit(LaunchRequest request, Optional<IdempotencyKey> key) {
		try {
			return new Accepted(launch(request, key));
		}
		catch (PrefixTakenException ex) {
			return Refused.prefixTaken(ex.message(), ownSandboxWithPrefix(request).orElse(null));
		}
		catch (LimitExceededException ex) {
			return Refused.noRoom(ex);
		}
	}

	private Sandbox launch(LaunchRequest request, Optional<IdempotencyKey> key) {
		if (key.isEmpty()) {
			return this.sandboxService.request(request);
		}
		AcceptedLaunch accepted = this.sandboxService.request(key.get(), () -> request);
		// A browser may keep a page open for days. Sending its form after the first
		// sandbox is torn down requests another one.
		boolean tornDown = accepted.replayed() && accepted.sandbox().state() == SandboxState.TORN_DOWN;
		return tornDown ? this.sandboxService.request(request) : accepted.sandbox();
	}

	private Optional<Sandbox> ownSandboxWithPrefix(LaunchRequest request) {
		return this.sandboxes.findActiveByPrefix(request.placement().region(), request.prefix())
			.filter((sandbox) -> sandbox.owner().equals(request.owner()));
	}

}
