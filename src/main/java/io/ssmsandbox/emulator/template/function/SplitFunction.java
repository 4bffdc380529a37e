package io.ssmsandbox.emulator.template.function;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The function {@code Fn::Split}, which splits a text at a delimiter and keeps empty
 * parts.
 */
final class SplitFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "every Fn::Split object requires two parameters, (1) a string delimiter "
			+ "and (2) a string to be split or a function that returns a string to be split.";

	@Override
	public String name() {
		return "Fn::Split";
	}

	@Override
	public void check(Object argument) {
		if (!TemplateValues.isListOf(argument, 2) || !(TemplateValues.list(argument).get(0) instanceof String delimiter)
				|| delimiter.isEmpty()) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public boolean givesList() {
		return true;
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = TemplateValues.list(argument);
		String text = evaluator.text(parts.get(1), COMPLAINT);
		return List
			.<Object>of((Object[]) text.split(Pattern.quote((String) parts.get(0)), EvaluationBudget.MAX_STEPS + 1));
	}

}
