package io.ssmsandbox.emulator.template.function;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The argument of {@code Fn::Sub}: a text with <code>${variables}</code> and, optionally,
 * a map that defines some of them. {@code ${!Literal}} stands for {@code ${Literal}}.
 */
record SubText(String text, Map<String, Object> definitions) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:]+");

	private static final String ARGUMENTS = "One or more Fn::Sub intrinsic functions don't specify expected arguments. "
			+ "Specify a string as first argument, and an optional second argument to specify a mapping of values to "
			+ "replace in the string";

	static SubText of(Object argument) {
		if (argument instanceof String text) {
			return new SubText(text, Map.of());
		}
		if (TemplateValues.isListOf(argument, 2)) {
			List<Object> parts = TemplateValues.list(argument);
			if (parts.get(0) instanceof String text && TemplateValues.isMap(parts.get(1))) {
				return new SubText(text, TemplateValues.map(parts.get(1)));
			}
		}
		throw InvalidTemplateException.error(ARGUMENTS);
	}

	/**
	 * Returns the variables that the map does not define: names of parameters and
	 * resources, or attributes of resources.
	 */
	Set<String> freeVariables() {
		Set<String> names = new LinkedHashSet<>();
		pieces((name) -> {
			if (!this.definitions.containsKey(name)) {
				names.add(name);
			}
			return "";
		});
		return names;
	}

	/**
	 * Returns the text in pieces, with the values of its variables.
	 */
	List<String> pieces(Function<String, String> values) {
		Matcher matcher = VARIABLE.matcher(this.text);
		List<String> pieces = new ArrayList<>();
		int end = 0;
		while (matcher.find()) {
			pieces.add(this.text.substring(end, matcher.start()));
			String name = matcher.group(1);
			pieces.add(name.startsWith("!") ? "${" + name.substring(1) + "}" : values.apply(checked(name)));
			end = matcher.end();
		}
		pieces.add(this.text.substring(end));
		return pieces;
	}

	private static String checked(String name) {
		if (!NAME.matcher(name).matches()) {
			throw InvalidTemplateException
				.error("variable names in Fn::Sub syntax must contain only alphanumeric characters, "
						+ "underscores, periods, and colons");
		}
		return name;
	}

}
