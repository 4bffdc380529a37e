package io.ssmsandbox.emulator.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Converts the short form of an intrinsic function, a YAML tag, into its full form.
 */
final class ShortFormExpander {

	private ShortFormExpander() {
	}

	static Map<String, Object> expand(String tag, Object argument) {
		Map<String, Object> call = new LinkedHashMap<>();
		switch (tag) {
			case "Ref", "Condition" -> call.put(tag, argument);
			default -> call.put("Fn::" + tag, argument);
		}
		return call;
	}

}
