package io.ssmsandbox.api;

import java.util.Collection;
import java.util.List;

/**
 * A request has query parameters that its operation does not know.
 */
class UnknownParameterException extends RuntimeException {

	/** Naming every one of thousands helps no one. */
	private static final int MAX_NAMED = 3;

	private static final long serialVersionUID = 1L;

	private final transient List<String> names;

	private final String known;

	UnknownParameterException(List<String> names, Collection<String> known, String hint) {
		super("The query parameter \"" + names.get(0) + "\" is not known here. " + sentence(known) + hint);
		this.names = names.stream().limit(MAX_NAMED).toList();
		this.known = sentence(known);
	}

	private static String sentence(Collection<String> known) {
		return known.isEmpty() ? "There are no query parameters."
				: "The query parameters are " + String.join(", ", known) + ".";
	}

	/**
	 * The unknown names, or the first of very many.
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * A sentence that lists the names that are known.
	 */
	String known() {
		return this.known;
	}

}
