package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The function {@code Fn::Join}, which joins texts with a delimiter.
 */
final class JoinFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "every Fn::Join object requires two parameters, (1) a string delimiter "
			+ "and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) "
			+ "to be joined.";

	@Override
	public String name() {
		return "Fn::Join";
	}

	@Override
	public void check(Object argument) {
		if (!TemplateValues.isListOf(argument, 2) || !(TemplateValues.list(argument).get(0) instanceof String)
				|| TemplateValues.list(argument).get(1) instanceof String) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = TemplateValues.list(argument);
		String delimiter = evaluator.text(parts.get(0), COMPLAINT);
		if (evaluator.evaluate(parts.get(1)) instanceof List<?> texts
				&& texts.stream().allMatch((text) -> text instanceof String)) {
			return evaluator.join(delimiter, texts.stream().map(String.class::cast).toList());
		}
		throw InvalidTemplateException.error(COMPLAINT);
	}

}
