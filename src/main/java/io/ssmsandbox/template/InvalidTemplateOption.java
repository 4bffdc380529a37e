package io.ssmsandbox.template;

import java.util.Objects;

/**
 * A value that the template's parameters would not accept. The message is written for the
 * person who chose the value.
 */
public class InvalidTemplateOption extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String option;

	InvalidTemplateOption(String option, String message) {
		super(message);
		this.option = option;
	}

	/**
	 * The component of {@link TemplateOptions} that is at fault, such as {@code prefix},
	 * or {@code tags}.
	 */
	public String option() {
		return this.option;
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
