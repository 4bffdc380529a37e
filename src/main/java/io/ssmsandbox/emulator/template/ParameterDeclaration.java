package io.ssmsandbox.emulator.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a template declares.
 *
 * @param defaultValue null when the caller must give a value
 * @param noEcho whether its value must never be shown
 */
public record ParameterDeclaration(String name, ParameterType type, @Nullable String defaultValue,
		@Nullable String description, boolean noEcho, ParameterConstraints constraints) {

	/**
	 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html;
	 * the words of the refusal are without a source.
	 */
	private static final int MAX_BYTES = 4096;

	Optional<String> value(@Nullable String given) {
		return Optional.ofNullable((given != null) ? given : this.defaultValue);
	}

	/**
	 * Refuses a value, the caller's or the default, that the template's constraints do
	 * not allow.
	 */
	void check(String value) {
		if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new InvalidTemplateException(
					"Parameter '%s' must contain at most %d bytes".formatted(this.name, MAX_BYTES));
		}
		elements(value).forEach((element) -> this.constraints.check(this.name, this.type.number(), element));
	}

	/**
	 * What references see of such a text: itself, or its parts when the type is a list.
	 */
	Object read(String text) {
		return this.type.list() ? List.<Object>copyOf(split(text)) : text;
	}

	private List<String> elements(String value) {
		boolean several = this.type.list() && this.type.source() == ParameterType.Source.CALLER;
		return several ? split(value) : List.of(value);
	}

	private static List<String> split(String text) {
		return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
	}

}
