package io.ssmsandbox.emulator.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping in a script whose keys are all known.
 *
 * @param line where it begins
 */
record ScriptMapping(int line, Map<String, ScriptValue> values) {

	/**
	 * Reads a mapping with any keys, none of them twice.
	 */
	static ScriptMapping of(ScriptValue value) {
		if (!(value.node() instanceof MappingNode mapping)) {
			throw value.wrong("a mapping");
		}
		Map<String, ScriptValue> values = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			int line = tuple.getKeyNode().getStartMark().getLine() + 1;
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				throw new InvalidFaultScriptException(line, "a key must be a text");
			}
			if (values.put(key.getValue(),
					new ScriptValue(key.getValue(), tuple.getValueNode(), value.again())) != null) {
				throw new InvalidFaultScriptException(line, "'" + key.getValue() + "' is there twice");
			}
		}
		return new ScriptMapping(value.line(), values);
	}

	/**
	 * Reads a mapping that has no other than these keys.
	 */
	static ScriptMapping of(ScriptValue value, List<String> allowed) {
		ScriptMapping mapping = of(value);
		mapping.values()
			.values()
			.stream()
			.filter((each) -> !allowed.contains(each.key()))
			.findFirst()
			.ifPresent((each) -> {
				throw new InvalidFaultScriptException(each.line(),
						"'" + each.key() + "' is not a key here; allowed: " + String.join(", ", allowed));
			});
		return mapping;
	}

	Optional<ScriptValue> find(String key) {
		return Optional.ofNullable(this.values.get(key));
	}

	ScriptValue get(String key) {
		return find(key).orElseThrow(() -> new InvalidFaultScriptException(this.line, "'" + key + "' is missing"));
	}

	/**
	 * The one of these keys that is there.
	 */
	ScriptValue oneOf(List<String> keys) {
		List<ScriptValue> found = this.values.values().stream().filter((each) -> keys.contains(each.key())).toList();
		if (found.size() != 1) {
			String problem = found.isEmpty() ? "no fault is named" : "one rule is one fault, and this names several";
			throw new InvalidFaultScriptException(this.line, problem + "; choose one of " + String.join(", ", keys));
		}
		return found.get(0);
	}

	NamePatterns globs(String key) {
		return find(key).map(NamePatterns::of).orElse(NamePatterns.ANY);
	}

}
