package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The function {@code Fn::If}, which returns one of two values and does not evaluate the
 * other.
 */
public final class IfFunction implements IntrinsicFunction {

	@Override
	public String name() {
		return "Fn::If";
	}

	@Override
	public void check(Object argument) {
		if (!TemplateValues.isListOf(argument, 3)) {
			throw InvalidTemplateException.error("Fn::If requires a list argument with three elements");
		}
		if (!(TemplateValues.list(argument).get(0) instanceof String)) {
			throw InvalidTemplateException
				.error("Fn::If requires a list argument with the first element being a condition");
		}
	}

	@Override
	public void scan(Object argument, ReferenceScan scan) {
		List<Object> parts = TemplateValues.list(argument);
		scan.choice((String) parts.get(0), parts.get(1), parts.get(2));
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = TemplateValues.list(argument);
		return evaluator.evaluate(parts.get(evaluator.scope().condition((String) parts.get(0)) ? 1 : 2));
	}

}
