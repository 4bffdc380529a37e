package io.ssmsandbox.emulator.faults;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which names a rule means: one or more of them, in which {@code *} stands for any text.
 *
 * @param line where the script names them
 */
record NamePatterns(List<String> names, Pattern pattern, int line) {

	static final NamePatterns ANY = new NamePatterns(List.of("*"), Pattern.compile(".*"), 0);

	static NamePatterns of(ScriptValue value) {
		List<String> names = value.elements().stream().map(ScriptValue::text).toList();
		if (names.isEmpty()) {
			throw value.wrong("a name or a list of names");
		}
		String regex = names.stream().map(NamePatterns::regex).collect(Collectors.joining("|"));
		return new NamePatterns(names, Pattern.compile(regex), value.line());
	}

	private static String regex(String glob) {
		return Pattern.quote(glob).replace("*", "\\E.*\\Q");
	}

	boolean match(String name) {
		return this.pattern.matcher(name).matches();
	}

	/**
	 * Refuses a name that means none of those that there are.
	 */
	void check(String key, Collection<String> known) {
		for (String name : this.names) {
			Pattern single = Pattern.compile(regex(name));
			if (known.stream().noneMatch((each) -> single.matcher(each).matches())) {
				throw new InvalidFaultScriptException(this.line, "'" + name + "' is no " + key + " here; there are "
						+ known.stream().sorted().collect(Collectors.joining(", ")));
			}
		}
	}

	@Override
	public String toString() {
		return String.join(", ", this.names);
	}

}
