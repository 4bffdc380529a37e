package io.ssmsandbox.message;

/**
 * The code of a message. Enums implement it, so that every code is known at build time: a
 * test looks up each constant in every language. A released code keeps its meaning; its
 * wording may change at any time.
 */
public interface MessageCode {

	/**
	 * The key in {@code messages.properties} and in each translation of it.
	 */
	String key();

	/**
	 * The number of arguments that a message of this code has.
	 */
	int arguments();

}
