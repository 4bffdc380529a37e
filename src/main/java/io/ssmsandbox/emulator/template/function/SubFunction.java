package io.ssmsandbox.emulator.template.function;

import java.util.HashMap;
import java.util.Map;

/**
 * The function {@code Fn::Sub}, which replaces the variables in a text.
 */
final class SubFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "every value of the context object of every Fn::Sub object must be a "
			+ "string or a function that returns a string";

	@Override
	public String name() {
		return "Fn::Sub";
	}

	@Override
	public void check(Object argument) {
		SubText.of(argument).freeVariables();
	}

	@Override
	public void scan(Object argument, ReferenceScan scan) {
		SubText sub = SubText.of(argument);
		sub.freeVariables().forEach((name) -> {
			int period = name.indexOf('.');
			if (period > 0) {
				scan.attribute(name.substring(0, period), name.substring(period + 1));
			}
			else {
				scan.ref(name);
			}
		});
		sub.definitions().values().forEach(scan::visit);
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		SubText sub = SubText.of(argument);
		Map<String, String> values = new HashMap<>();
		return evaluator.join("", sub.pieces((name) -> values.computeIfAbsent(name, (unknown) -> {
			Object definition = sub.definitions().get(unknown);
			Object value = (definition != null) ? evaluator.evaluate(definition) : free(unknown, evaluator.scope());
			if (value instanceof String text) {
				return text;
			}
			throw InvalidTemplateException.error(COMPLAINT);
		})));
	}

	private static Object free(String name, EvaluationScope evaluationScope) {
		int period = name.indexOf('.');
		return (period > 0) ? evaluationScope.attribute(name.substring(0, period), name.substring(period + 1))
				: evaluationScope.ref(name);
	}

}
