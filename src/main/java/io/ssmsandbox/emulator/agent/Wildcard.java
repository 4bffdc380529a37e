package io.ssmsandbox.emulator.agent;

import java.util.regex.Pattern;

/**
 * A pattern of an IAM policy: {@code *} stands for any text, {@code ?} for one character,
 * and case does not matter.
 */
record Wildcard(String pattern) {

	boolean matches(String text) {
		StringBuilder regex = new StringBuilder();
		for (char each : this.pattern.toCharArray()) {
			regex.append((each == '*') ? ".*" : (each == '?') ? "." : Pattern.quote(String.valueOf(each)));
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE).matcher(text).matches();
	}

}
