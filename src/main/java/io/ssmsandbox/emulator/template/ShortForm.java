package io.ssmsandbox.emulator.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the short form of an intrinsic function, a YAML tag, into its full form.
 */
final class ShortForm {

	private ShortForm() {
	}

	static Map<String, Object> expand(String tag, Object argument) {
		Map<String, Object> call = new LinkedHashMap<>();
		switch (tag) {
			case "Ref", "Condition" -> call.put(tag, argument);
			case "GetAtt" -> call.put("Fn::GetAtt", attribute(argument));
			default -> call.put("Fn::" + tag, argument);
		}
		return call;
	}

	/**
	 * {@code !GetAtt Resource.Attribute}: the resource's name ends at the first period,
	 * an attribute may hold more.
	 */
	private static Object attribute(Object argument) {
		if (argument instanceof String text && text.indexOf('.') > 0) {
			int period = text.indexOf('.');
			return List.of(text.substring(0, period), text.substring(period + 1));
		}
		return argument;
	}

}
