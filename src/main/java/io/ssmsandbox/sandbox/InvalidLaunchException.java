package io.ssmsandbox.sandbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.ssmsandbox.message.Message;

/**
 * A request for a sandbox that cannot be accepted as it is. Nothing was created.
 */
public class InvalidLaunchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldError> faults;

	public InvalidLaunchException(List<FieldError> faults) {
		super(faults.stream().map((error) -> error.message().inEnglish()).collect(Collectors.joining(" ")));
		this.faults = List.copyOf(faults);
	}

	/**
	 * Every fault that was found, in the order of the fields.
	 */
	public List<FieldError> faults() {
		return this.faults;
	}

	/**
	 * What is wrong with each.
	 */
	public List<Message> messages() {
		return this.faults.stream().map(FieldError::message).toList();
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
