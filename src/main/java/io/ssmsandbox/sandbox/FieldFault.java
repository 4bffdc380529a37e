package io.ssmsandbox.sandbox;

/**
 * What is wrong with one field of a request, and what to do about it.
 *
 * @param field the field's name, such as {@code prefix}
 * @param detail a sentence for a person
 */
public record FieldFault(String field, String detail) {
}
