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

	/** The authority of those who operate the portal. */
	static final String OPERATOR = "ROLE_OPERATOR";

	/**
	 * Whoever sent the request; {@code local} for everybody while there are no accounts.
	 */
	public Owner get() {
		return new Owner(authentication().getName());
	}

	/**
	 * Whoever sent the request, who must operate the portal.
	 * @throws OperatorsOnlyException when they do not
	 */
	public Owner asOperator() {
		if (!isOperator()) {
			throw new OperatorsOnlyException();
		}
		return get();
	}

	/**
	 * Whether whoever sent the request operates the portal; everybody does while there
	 * are no accounts.
	 */
	public boolean isOperator() {
		return authentication().getAuthorities()
			.stream()
			.anyMatch((authority) -> OPERATOR.equals(authority.getAuthority()));
	}

	private static Authentication authentication() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			throw new IllegalStateException("No request is being answered on this thread");
		}
		return authentication;
	}

}
