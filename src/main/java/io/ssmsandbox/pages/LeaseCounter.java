package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.LeaseRefused;
import io.ssmsandbox.sandbox.NotPermitted;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Sandbox;

import org.springframework.stereotype.Component;

/**
 * Takes the form in that moves the end of a lease.
 */
@Component
class LeaseCounter {

	private final FrontDesk frontDesk;

	LeaseCounter(FrontDesk frontDesk) {
		this.frontDesk = frontDesk;
	}

	/**
	 * Moves the end.
	 * @param by who sent the form
	 * @return what is wrong with the wanted end; empty when the lease now ends then
	 */
	Optional<LeaseFault> extend(Sandbox sandbox, LeaseForm form, Owner by) {
		Instant end = form.end().orElse(null);
		if (end == null) {
			return Optional.of(new LeaseFault(Message.of(RequestMessage.LEASE_END_MISSING), null));
		}
		try {
			this.frontDesk.extendLease(sandbox.id(), end, by);
			return Optional.empty();
		}
		catch (LeaseRefused | NotPermitted ex) {
			return Optional.of(new LeaseFault(ex.message(), end));
		}
	}

}
