package io.ssmsandbox.emulator.template.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates template values in a scope: it replaces every intrinsic function by its
 * value.
 */
public record Evaluator(EvaluationScope scope, EvaluationBudget budget) {

	public Evaluator(EvaluationScope scope) {
		this(scope, new EvaluationBudget());
	}

	/**
	 * Returns the value, or {@link NoValue}.
	 */
	public Object evaluate(Object node) {
		this.budget.step();
		if (node instanceof List<?>) {
			return list(TemplateValues.list(node));
		}
		if (TemplateValues.isMap(node)) {
			Map<String, Object> map = TemplateValues.map(node);
			return IntrinsicFunctions.callIn(map).map(this::value).orElseGet(() -> map(map));
		}
		return node;
	}

	/**
	 * Returns the value, which must be a text.
	 * @param message the error message for any other value
	 */
	public String text(Object node, String message) {
		if (evaluate(node) instanceof String text) {
			return text;
		}
		throw InvalidTemplateException.error(message);
	}

	/**
	 * Joins texts, unless the result would be too long.
	 */
	String join(String delimiter, List<String> texts) {
		long delimiters = (long) delimiter.length() * Math.max(0, texts.size() - 1);
		this.budget.makeRoom(delimiters + texts.stream().mapToLong(String::length).sum());
		return String.join(delimiter, texts);
	}

	private Object value(IntrinsicFunctions.Call call) {
		Object value = call.function().evaluate(call.argument(), this);
		this.budget.spend(value);
		return value;
	}

	public Map<String, Object> map(Map<String, Object> node) {
		Map<String, Object> values = new LinkedHashMap<>();
		node.forEach((key, child) -> {
			Object value = evaluate(child);
			if (value != NoValue.INSTANCE) {
				values.put(key, value);
			}
		});
		return values;
	}

	private List<Object> list(List<Object> node) {
		List<Object> values = new ArrayList<>();
		for (Object child : node) {
			Object value = evaluate(child);
			if (value != NoValue.INSTANCE) {
				values.add(value);
			}
		}
		return values;
	}

}
