package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.template.function.Evaluator;
import io.ssmsandbox.emulator.template.function.IntrinsicFunctions;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.RefFunction;
import io.ssmsandbox.emulator.template.function.TemplateValues;
import org.jspecify.annotations.Nullable;

/**
 * A member of the Outputs section before evaluation.
 *
 * @param condition the name of its condition, or {@code null}
 * @param exportName the name for imports by other stacks, or {@code null}
 */
record OutputTemplate(String key, Object value, @Nullable String description, @Nullable String condition,
		@Nullable Object exportName) {

	private static final Set<String> KEYS = Set.of("Value", "Description", "Condition", "Export");

	static OutputTemplate parse(String key, Object node) {
		if (!TemplateValues.isMap(node) || !TemplateValues.map(node).containsKey("Value")) {
			throw InvalidTemplateException.format("Every Outputs member must contain a Value object");
		}
		Map<String, Object> members = TemplateValues.map(node);
		members.keySet().stream().filter((member) -> !KEYS.contains(member)).findFirst().ifPresent((member) -> {
			throw new InvalidTemplateException("Invalid template output property '" + member + "'");
		});
		Object value = Optional.ofNullable(members.get("Value")).orElse("");
		return new OutputTemplate(key, value, text(members, "Description"), text(members, "Condition"),
				exportName(members.get("Export")));
	}

	/**
	 * Returns the values whose references are resolved.
	 */
	List<Object> resolved() {
		return (this.exportName != null) ? List.of(this.value, this.exportName) : List.of(this.value);
	}

	/**
	 * Refuses a value that can never become a text, whatever the parameters and resources
	 * are.
	 */
	void check(Map<String, ParameterDeclaration> parameters) {
		if (isList(this.value, parameters)) {
			throw noText();
		}
	}

	private static boolean isList(Object node, Map<String, ParameterDeclaration> parameters) {
		if (!TemplateValues.isMap(node)) {
			return node instanceof List<?>;
		}
		Optional<IntrinsicFunctions.Call> call = IntrinsicFunctions.callIn(TemplateValues.map(node));
		return call.isEmpty() || call.get().function().givesList()
				|| (call.get().function() instanceof RefFunction && call.get().argument() instanceof String name
						&& parameters.containsKey(name) && parameters.get(name).type().list());
	}

	OutputValue evaluate(Evaluator evaluator) {
		if (!(evaluator.evaluate(this.value) instanceof String text)) {
			throw noText();
		}
		String name = (this.exportName != null)
				? evaluator.text(this.exportName, "The Name field of every Export member must evaluate to a String.")
				: null;
		return new OutputValue(this.key, text, this.description, name);
	}

	private static InvalidTemplateException noText() {
		return InvalidTemplateException.format("The Value field of every Outputs member must evaluate to a String.");
	}

	private static @Nullable Object exportName(@Nullable Object export) {
		if (export == null) {
			return null;
		}
		if (!TemplateValues.isMap(export) || TemplateValues.map(export).get("Name") == null) {
			throw InvalidTemplateException.format("Every Export member must contain a Name object");
		}
		return TemplateValues.map(export).get("Name");
	}

	private static @Nullable String text(Map<String, Object> members, String key) {
		Object value = members.get(key);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw InvalidTemplateException.format("Every " + key + " member must be a string.");
	}

}
