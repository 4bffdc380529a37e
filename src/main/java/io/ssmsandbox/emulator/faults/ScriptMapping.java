package io.ssmsandbox.emulator.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping in a script in which every key is known.
 *
 * @param line the line where it begins
 */
record ScriptMapping(int line, Map<String, ScriptValue> values) {

	/**
	 * Reads a mapping with any keys and refuses duplicate keys.
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
				throw new InvalidFaultScriptException(line, "'" + key.getValue() + "' is a duplicate key");
			}
		}
		return new ScriptMapping(value.line(), values);
	}

	/**
	 * Reads a mapping and refuses keys that are not in the list.
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
						"'" + each.key() + "' is an unknown key; allowed: " + String.join(", ", allowed));
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
	 * Returns the value of the only key from the list that is present.
	 */
	ScriptValue oneOf(List<String> keys) {
		List<ScriptValue> found = this.values.values().stream().filter((each) -> keys.contains(each.key())).toList();
		if (found.size() != 1) {
			String problem = found.isEmpty() ? "the rule has no fault" : "the rule has several faults";
			throw new InvalidFaultScriptException(this.line, problem + "; choose one of " + String.join(", ", keys));
		}
		return found.get(0);
	}

	NamePatterns globs(String key) {
		return find(key).map(NamePatterns::of).orElse(NamePatterns.ANY);
	}

}
