package io.ssmsandbox.emulator.template;

import org.jspecify.annotations.Nullable;

/**
 * The value of a stack's parameter.
 *
 * @param value the value from the caller, or the default
 * @param resolvedValue the value of the SSM parameter with that name; {@code null} for
 * other types
 * @param noEcho whether {@link #shownValue()} hides the value
 */
public record ParameterValue(String key, String value, @Nullable String resolvedValue, boolean noEcho) {

	private static final String HIDDEN = "****";

	/**
	 * Returns the value as descriptions of the stack show it.
	 */
	public String shownValue() {
		return this.noEcho ? HIDDEN : this.value;
	}

}
