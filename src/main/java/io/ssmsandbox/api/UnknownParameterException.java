package io.ssmsandbox.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;
import io.ssmsandbox.message.ProblemMessage;

/**
 * A request has query parameters that its operation does not know.
 */
class UnknownParameterException extends MessageException {

	/** A list of thousands of names would not help the client. */
	private static final int MAX_NAMED = 3;

	private static final long serialVersionUID = 1L;

	private final transient List<String> names;

	private final transient Message known;

	private final boolean preflight;

	/**
	 * Creates the exception.
	 * @param preflight whether to point to the operation that checks a launch
	 */
	UnknownParameterException(List<String> names, Collection<String> known, boolean preflight) {
		super(Message.of(ProblemMessage.PARAMETER_UNKNOWN, names.get(0)));
		this.names = names.stream().limit(MAX_NAMED).toList();
		this.known = known.isEmpty() ? Message.of(ProblemMessage.NO_PARAMETERS)
				: Message.of(ProblemMessage.PARAMETERS_KNOWN, List.copyOf(known));
		this.preflight = preflight;
	}

	/**
	 * Returns the unknown names, or the first ones of a long list.
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * Returns the known names.
	 */
	Message known() {
		return this.known;
	}

	/**
	 * Returns the complete error text.
	 */
	List<Message> messages() {
		List<Message> messages = new ArrayList<>(List.of(message(), this.known));
		if (this.preflight) {
			messages.add(Message.of(ProblemMessage.PREFLIGHT_HINT));
		}
		return messages;
	}

}
