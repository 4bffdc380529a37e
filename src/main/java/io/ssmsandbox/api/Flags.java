package io.ssmsandbox.api;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Truth values in query parameters.
 */
final class Flags {

	private Flags() {
	}

	/**
	 * What a parameter says; one that is empty counts as left out, and that as false.
	 * @throws InvalidParameter when it says neither true nor false
	 */
	static boolean parse(String parameter, @Nullable String text) {
		if (!StringUtils.hasText(text) || "false".equals(text)) {
			return false;
		}
		if ("true".equals(text)) {
			return true;
		}
		throw InvalidParameter.query(parameter, "Use true or false.");
	}

}
