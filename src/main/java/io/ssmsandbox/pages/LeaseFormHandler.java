package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.IllegalTransitionException;
import io.ssmsandbox.sandbox.InvalidLeaseException;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;

import org.springframework.stereotype.Component;

/**
 * Handles the form that moves the end of a lease.
 */
@Component
class LeaseFormHandler {

	private final SandboxService sandboxService;

	LeaseFormHandler(SandboxService sandboxService) {
		this.sandboxService = sandboxService;
	}

	/**
	 * Moves the end of the lease.
	 * @param by who sent the form
	 * @return the error; empty when the lease was extended
	 */
	Optional<LeaseFormError> extend(Sandbox sandbox, LeaseForm form, Owner by) {
		Instant end = form.end().orElse(null);
		if (end == null) {
			return Optional.of(new LeaseFormError(Message.of(RequestMessage.LEASE_END_MISSING), null));
		}
		try {
			this.sandboxService.extendLease(sandbox.id(), end, by);
			return Optional.empty();
		}
		catch (InvalidLeaseException | IllegalTransitionException ex) {
			return Optional.of(new LeaseFormError(ex.message(), end));
		}
	}

}
