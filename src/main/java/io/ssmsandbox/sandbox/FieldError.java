package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;

/**
 * A validation error of one request field.
 *
 * @param field the field's name, such as {@code prefix}
 * @param message says what is wrong and how to fix it
 */
public record FieldError(String field, Message message) {

	/**
	 * Creates an error with a message of this code.
	 */
	public static FieldError of(String field, MessageCode code, Object... arguments) {
		return new FieldError(field, Message.of(code, arguments));
	}

}
