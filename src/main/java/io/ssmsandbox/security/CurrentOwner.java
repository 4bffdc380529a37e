package io.ssmsandbox.security;

import io.ssmsandbox.sandbox.Owner;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who sent the request that is being answered. To be asked on the request's own thread.
 */
@Component
public class CurrentOwner {

	/**
	 * Whoever sent the request; {@code local} for everybody while there are no accounts.
	 */
	public Owner get() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			throw new IllegalStateException("No request is being answered on this thread");
		}
		return new Owner(authentication.getName());
	}

}
