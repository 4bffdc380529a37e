package io.ssmsandbox.emulator.faults;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.text.Wildcard;

/**
 * The names that a rule applies to, with {@code *} as the wildcard.
 *
 * @param line the line of the script with the names
 */
record NamePatterns(List<String> names, List<Wildcard> patterns, int line) {

	static final NamePatterns ANY = new NamePatterns(List.of("*"), List.of(Wildcard.ofName("*")), 0);

	static NamePatterns of(ScriptValue value) {
		List<String> names = value.elements().stream().map(ScriptValue::text).toList();
		if (names.isEmpty()) {
			throw value.wrong("a name or a list of names");
		}
		return new NamePatterns(names, names.stream().map(Wildcard::ofName).toList(), value.line());
	}

	boolean match(String name) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(name));
	}

	/**
	 * Refuses a pattern that matches none of the known names.
	 */
	void check(String key, Collection<String> known) {
		for (String name : this.names) {
			if (known.stream().noneMatch(Wildcard.ofName(name)::matches)) {
				throw new InvalidFaultScriptException(this.line, "'" + name + "' is not a known " + key + "; known are "
						+ known.stream().sorted().collect(Collectors.joining(", ")));
			}
		}
	}

	@Override
	public String toString() {
		return String.join(", ", this.names);
	}

}
