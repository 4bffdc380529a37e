package io.ssmsandbox.emulator.template;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a stack.
 *
 * @param value what the caller gave, or the default
 * @param resolvedValue what the SSM parameter of that name holds, or null for other types
 * @param noEcho whether {@link #shownValue()} hides the value
 */
public record ParameterValue(String key, String value, @Nullable String resolvedValue, boolean noEcho) {

	private static final String HIDDEN = "****";

	/**
	 * The value as descriptions of the stack show it.
	 */
	public String shownValue() {
		return this.noEcho ? HIDDEN : this.value;
	}

}
