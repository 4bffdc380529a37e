package io.ssmsandbox.security;

import io.ssmsandbox.sandbox.Owner;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The owner on whose behalf the current request runs. Call it only on the request's own
 * thread.
 */
@Component
public class CurrentOwner {

	/** The authority of operators. */
	static final String OPERATOR = "ROLE_OPERATOR";

	/**
	 * Returns the sender of the request; {@code local} for every request while there are
	 * no accounts.
	 */
	public Owner get() {
		return new Owner(authentication().getName());
	}

	/**
	 * Returns the sender of the request, who must be an operator.
	 * @throws OperatorsOnlyException when the sender is not an operator
	 */
	public Owner asOperator() {
		if (!isOperator()) {
			throw new OperatorsOnlyException();
		}
		return get();
	}

	/**
	 * Whether the sender of the request is an operator; always true while there are no
	 * accounts.
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
