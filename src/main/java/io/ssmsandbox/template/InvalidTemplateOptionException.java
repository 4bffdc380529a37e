package io.ssmsandbox.template;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageException;

/**
 * An option has a value that the template's parameters do not accept. The message is
 * written for the user who chose the value.
 */
public class InvalidTemplateOptionException extends MessageException {

	private static final long serialVersionUID = 1L;

	private final String option;

	InvalidTemplateOptionException(String option, Message message) {
		super(message);
		this.option = option;
	}

	/**
	 * The component of {@link TemplateOptions} with the invalid value, such as
	 * {@code prefix}.
	 */
	public String option() {
		return this.option;
	}

}
