package io.ssmsandbox.emulator.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a template on a parameter's value.
 *
 * @param allowedValues empty for no such constraint
 * @param allowedPattern the pattern that must match a whole value
 * @param description CloudFormation's message instead of the violated constraint
 */
public record ParameterConstraints(List<String> allowedValues, @Nullable Pattern allowedPattern,
		@Nullable BigDecimal minLength, @Nullable BigDecimal maxLength, @Nullable BigDecimal minValue,
		@Nullable BigDecimal maxValue, @Nullable String description) {

	private static final int MAX_DIGITS = 400;

	public ParameterConstraints {
		allowedValues = List.copyOf(allowedValues);
	}

	/**
	 * Checks one value of the parameter. A list parameter has several.
	 */
	void check(String parameter, boolean number, String value) {
		violation(number, value).ifPresent((constraint) -> {
			throw new InvalidTemplateException((this.description != null)
					? "Parameter %s failed to satisfy constraint: %s".formatted(parameter, this.description)
					: "Parameter '%s' %s".formatted(parameter, constraint));
		});
	}

	private Optional<String> violation(boolean number, String value) {
		if (!this.allowedValues.isEmpty() && !this.allowedValues.contains(value)) {
			return Optional.of("must be one of AllowedValues");
		}
		if (this.allowedPattern != null && !matches(this.allowedPattern, value)) {
			return Optional.of("must match pattern " + this.allowedPattern.pattern());
		}
		return number ? numberViolation(value) : lengthViolation(BigDecimal.valueOf(value.length()));
	}

	/**
	 * Returns false when the pattern takes too long for the value.
	 */
	private static boolean matches(Pattern pattern, String value) {
		try {
			return pattern.matcher(new BoundedRegexInput(value)).matches();
		}
		catch (BoundedRegexInput.ReadLimitException | StackOverflowError ex) {
			return false;
		}
	}

	private Optional<String> lengthViolation(BigDecimal length) {
		if (this.minLength != null && length.compareTo(this.minLength) < 0) {
			return Optional.of("must contain at least " + this.minLength.toPlainString() + " characters");
		}
		if (this.maxLength != null && length.compareTo(this.maxLength) > 0) {
			return Optional.of("must contain at most " + this.maxLength.toPlainString() + " characters");
		}
		return Optional.empty();
	}

	private Optional<String> numberViolation(String value) {
		Optional<BigDecimal> number = parse(value);
		if (number.isEmpty()) {
			return Optional.of("must be a number");
		}
		if (this.minValue != null && number.get().compareTo(this.minValue) < 0) {
			return Optional.of("must be a number not less than " + this.minValue.toPlainString());
		}
		if (this.maxValue != null && number.get().compareTo(this.maxValue) > 0) {
			return Optional.of("must be a number not greater than " + this.maxValue.toPlainString());
		}
		return Optional.empty();
	}

	/**
	 * Parses a number, or returns empty when its plain form would fill the memory.
	 */
	static Optional<BigDecimal> parse(String text) {
		if (text.length() > MAX_DIGITS) {
			return Optional.empty();
		}
		try {
			return Optional.of(new BigDecimal(text.strip()))
				.filter((number) -> Math.abs((long) number.scale()) <= MAX_DIGITS);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
