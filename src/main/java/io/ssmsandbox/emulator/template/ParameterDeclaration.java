package io.ssmsandbox.emulator.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a parameter in a template.
 *
 * @param defaultValue {@code null} when the caller must give a value
 * @param noEcho whether the value must stay hidden
 */
public record ParameterDeclaration(String name, ParameterType type, @Nullable String defaultValue,
		@Nullable String description, boolean noEcho, ParameterConstraints constraints) {

	/**
	 * The limit is in
	 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html;
	 * the wording of the refusal has no source.
	 */
	private static final int MAX_BYTES = 4096;

	Optional<String> value(@Nullable String given) {
		return Optional.ofNullable((given != null) ? given : this.defaultValue);
	}

	/**
	 * Refuses a value, from the caller or the default, that violates the constraints.
	 */
	void check(String value) {
		if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new InvalidTemplateException(
					"Parameter '%s' must contain at most %d bytes".formatted(this.name, MAX_BYTES));
		}
		elements(value).forEach((element) -> this.constraints.check(this.name, this.type.number(), element));
	}

	/**
	 * Returns the value for references: the text itself, or its parts when the type is a
	 * list.
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
