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

	/** Naming every one of thousands helps no one. */
	private static final int MAX_NAMED = 3;

	private static final long serialVersionUID = 1L;

	private final transient List<String> names;

	private final transient Message known;

	private final boolean preflight;

	/**
	 * A refusal.
	 * @param preflight whether to say that a launch can be checked elsewhere
	 */
	UnknownParameterException(List<String> names, Collection<String> known, boolean preflight) {
		super(Message.of(ProblemMessage.PARAMETER_UNKNOWN, names.get(0)));
		this.names = names.stream().limit(MAX_NAMED).toList();
		this.known = known.isEmpty() ? Message.of(ProblemMessage.NO_PARAMETERS)
				: Message.of(ProblemMessage.PARAMETERS_KNOWN, List.copyOf(known));
		this.preflight = preflight;
	}

	/**
	 * The unknown names, or the first of very many.
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * The names that are known.
	 */
	Message known() {
		return this.known;
	}

	/**
	 * All that there is to say.
	 */
	List<Message> messages() {
		List<Message> messages = new ArrayList<>(List.of(message(), this.known));
		if (this.preflight) {
			messages.add(Message.of(ProblemMessage.PREFLIGHT_HINT));
		}
		return messages;
	}

}
