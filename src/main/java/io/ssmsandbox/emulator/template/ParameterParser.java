package io.ssmsandbox.emulator.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.TemplateValues;
import org.jspecify.annotations.Nullable;

/**
 * Parses one member of the Parameters section.
 */
final class ParameterParser {

	private static final Set<String> KEYS = Set.of("Type", "Default", "NoEcho", "AllowedValues", "AllowedPattern",
			"MaxLength", "MinLength", "MaxValue", "MinValue", "Description", "ConstraintDescription");

	private final String name;

	private final Map<String, Object> members;

	private ParameterParser(String name, Map<String, Object> members) {
		this.name = name;
		this.members = members;
	}

	static ParameterDeclaration parse(String name, Object node) {
		if (!TemplateValues.isMap(node)) {
			throw InvalidTemplateException.format("Any Parameters member must be an object.");
		}
		ParameterDeclaration declaration = new ParameterParser(name, TemplateValues.map(node)).declaration();
		if (declaration.defaultValue() != null) {
			declaration.check(declaration.defaultValue());
		}
		return declaration;
	}

	private ParameterDeclaration declaration() {
		this.members.keySet().stream().filter((key) -> !KEYS.contains(key)).findFirst().ifPresent((key) -> {
			throw new InvalidTemplateException("Invalid template parameter property '" + key + "'");
		});
		return new ParameterDeclaration(this.name, type(), text("Default"), text("Description"),
				"true".equalsIgnoreCase(text("NoEcho")), constraints());
	}

	private ParameterType type() {
		String type = text("Type");
		if (type == null) {
			throw InvalidTemplateException.format("Every Parameters object must contain a Type member.");
		}
		return ParameterType.parse(type)
			.orElseThrow(() -> InvalidTemplateException.format("Unrecognized parameter type: " + type));
	}

	private ParameterConstraints constraints() {
		return new ParameterConstraints(allowedValues(), allowedPattern(), number("MinLength"), number("MaxLength"),
				number("MinValue"), number("MaxValue"), text("ConstraintDescription"));
	}

	private List<String> allowedValues() {
		Object values = this.members.getOrDefault("AllowedValues", List.of());
		if (values instanceof List<?> list && list.stream().allMatch((value) -> value instanceof String)) {
			return list.stream().map(String.class::cast).toList();
		}
		throw InvalidTemplateException.format("Every AllowedValues value must be a string.");
	}

	private @Nullable Pattern allowedPattern() {
		String pattern = text("AllowedPattern");
		if (pattern == null) {
			return null;
		}
		try {
			return Pattern.compile(pattern);
		}
		catch (PatternSyntaxException | StackOverflowError ex) {
			throw new InvalidTemplateException(
					"Parameter '" + this.name + "' AllowedPattern must be a valid regular expression.");
		}
	}

	private @Nullable BigDecimal number(String key) {
		String text = text(key);
		if (text == null) {
			return null;
		}
		return ParameterConstraints.parse(text)
			.orElseThrow(() -> InvalidTemplateException.format("Every " + key + " member must be a number."));
	}

	private @Nullable String text(String key) {
		Object value = this.members.get(key);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw InvalidTemplateException.format("Every " + key + " member must be a string.");
	}

}
