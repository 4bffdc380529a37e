package io.ssmsandbox.emulator.faults;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a script, with its key and its line.
 *
 * @param again whether an earlier version, perhaps less strict, has already accepted the
 * script
 */
record ScriptValue(String key, Node node, boolean again) {

	/** Longer than any real use, and short enough for date arithmetic. */
	private static final Duration LONGEST = Duration.ofDays(365);

	/** A decimal number without an exponent, limited in size. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

	int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	boolean isText() {
		return this.node instanceof ScalarNode;
	}

	String text() {
		if (this.node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue();
		}
		throw wrong("a text");
	}

	/**
	 * Returns a text from the list.
	 */
	String oneOf(List<String> allowed) {
		if (isText() && allowed.contains(text())) {
			return text();
		}
		throw wrong("one of " + String.join(", ", allowed));
	}

	/**
	 * Returns the elements of a list, or a single value as a list of one.
	 */
	List<ScriptValue> elements() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map((each) -> new ScriptValue(this.key, each, this.again)).toList();
		}
		return List.of(this);
	}

	/**
	 * Returns the elements of a list, and refuses a single value.
	 */
	List<ScriptValue> list() {
		if (this.node instanceof SequenceNode) {
			return elements();
		}
		throw wrong("a list");
	}

	int number(int least, int most) {
		try {
			int number = Integer.parseInt(text());
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// The code below refuses it, like a number out of range.
		}
		throw wrong("a whole number from " + least + " to " + most);
	}

	double positive(String unit, String what) {
		if (text().endsWith(unit)) {
			String number = text().substring(0, text().length() - unit.length());
			if ((this.again || NUMBER.matcher(number).matches()) && Double.parseDouble(number) > 0) {
				return Double.parseDouble(number);
			}
		}
		throw wrong(what);
	}

	/** Returns a percentage as a share above 0 and up to 1. */
	double share() {
		double percent = positive("%", "a percentage such as 40%");
		if (percent > 100) {
			throw wrong("a percentage up to 100%");
		}
		return percent / 100;
	}

	boolean isPercentage() {
		return isText() && text().endsWith("%");
	}

	Duration duration() {
		try {
			Duration duration = Duration.parse(text());
			if (!duration.isNegative() && !duration.isZero() && (this.again || duration.compareTo(LONGEST) <= 0)) {
				return duration;
			}
		}
		catch (DateTimeParseException ex) {
			// The code below refuses it, like a duration out of range.
		}
		throw wrong("a duration such as PT30S or PT5M, up to a year");
	}

	/**
	 * Returns any value as a template would have it: texts, numbers, booleans, lists,
	 * mappings.
	 */
	Object plain() {
		if (this.node instanceof MappingNode) {
			Map<String, Object> map = new LinkedHashMap<>();
			ScriptMapping.of(this).values().forEach((name, value) -> map.put(name, value.plain()));
			return map;
		}
		if (this.node instanceof SequenceNode) {
			return elements().stream().map(ScriptValue::plain).toList();
		}
		String text = ((ScalarNode) this.node).getValue();
		if (this.node.getTag().equals(Tag.BOOL)) {
			return Boolean.valueOf(text);
		}
		return text;
	}

	InvalidFaultScriptException wrong(String expected) {
		String found = found();
		return new InvalidFaultScriptException(line(),
				"'" + this.key + "' must be " + expected + ((found != null) ? ", not '" + found + "'" : ""));
	}

	private @Nullable String found() {
		return (this.node instanceof ScalarNode scalar) ? scalar.getValue() : null;
	}

}
