package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The function {@code Fn::Select}, which returns one element of a list, counted from 0.
 */
final class SelectFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "Fn::Select requires a list argument with two elements: "
			+ "an integer index and a list";

	private static final String INDEX_COMPLAINT = "Fn::Select requires a list argument with a valid index value "
			+ "as its first element";

	@Override
	public String name() {
		return "Fn::Select";
	}

	@Override
	public void check(Object argument) {
		if (!TemplateValues.isListOf(argument, 2) || TemplateValues.list(argument).get(1) instanceof String) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = TemplateValues.list(argument);
		int index = index(evaluator.text(parts.get(0), INDEX_COMPLAINT));
		if (!(evaluator.evaluate(parts.get(1)) instanceof List<?> elements)) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
		if (index < 0 || index >= elements.size()) {
			throw InvalidTemplateException.error("Fn::Select cannot select nonexistent value at index " + index);
		}
		return elements.get(index);
	}

	private static int index(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw InvalidTemplateException.error(INDEX_COMPLAINT);
		}
	}

}
