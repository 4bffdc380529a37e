package io.ssmsandbox.emulator.template;

import java.util.List;

/**
 * {@code Fn::If}: one of two values; the other is not even evaluated.
 */
final class IfFunction implements Intrinsic {

	@Override
	public String name() {
		return "Fn::If";
	}

	@Override
	public void check(Object argument) {
		if (!Values.isListOf(argument, 3)) {
			throw TemplateFault.error("Fn::If requires a list argument with three elements");
		}
		if (!(Values.list(argument).get(0) instanceof String)) {
			throw TemplateFault.error("Fn::If requires a list argument with the first element being a condition");
		}
	}

	@Override
	public void scan(Object argument, ReferenceScan scan) {
		List<Object> parts = Values.list(argument);
		scan.choice((String) parts.get(0), parts.get(1), parts.get(2));
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = Values.list(argument);
		return evaluator.evaluate(parts.get(evaluator.scope().condition((String) parts.get(0)) ? 1 : 2));
	}

}
