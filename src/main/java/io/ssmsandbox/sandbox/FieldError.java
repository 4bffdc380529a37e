package io.ssmsandbox.sandbox;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessageCode;

/**
 * What is wrong with one field of a request, and what to do about it.
 *
 * @param field the field's name, such as {@code prefix}
 * @param message the same for a person
 */
public record FieldError(String field, Message message) {

	/**
	 * A fault with a message of this code.
	 */
	public static FieldError of(String field, MessageCode code, Object... arguments) {
		return new FieldError(field, Message.of(code, arguments));
	}

}
