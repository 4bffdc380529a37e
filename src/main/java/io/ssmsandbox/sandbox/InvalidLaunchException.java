package io.ssmsandbox.sandbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;

/**
 * Thrown when a launch request is invalid. Nothing was created.
 */
public class InvalidLaunchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldError> faults;

	public InvalidLaunchException(List<FieldError> faults) {
		super(faults.stream().map((error) -> error.message().inEnglish()).collect(Collectors.joining(" ")));
		this.faults = List.copyOf(faults);
	}

	/**
	 * All errors, in the order of the fields.
	 */
	public List<FieldError> errors() {
		return this.faults;
	}

	/**
	 * The messages of all errors.
	 */
	public List<Message> messages() {
		return this.faults.stream().map(FieldError::message).toList();
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
