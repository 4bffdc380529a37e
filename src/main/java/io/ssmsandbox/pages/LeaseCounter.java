package io.ssmsandbox.pages;

import java.util.Optional;

import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.LeaseRefused;
import io.ssmsandbox.sandbox.NotPermitted;
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
	 * @return what is wrong with the wanted end; empty when the lease now ends then
	 */
	Optional<String> extend(Sandbox sandbox, LeaseForm form) {
		if (form.end().isEmpty()) {
			return Optional.of("Say when the lease is to end.");
		}
		try {
			this.frontDesk.extendLease(sandbox.id(), form.end().get());
			return Optional.empty();
		}
		catch (LeaseRefused | NotPermitted ex) {
			return Optional.ofNullable(ex.getMessage());
		}
	}

}
