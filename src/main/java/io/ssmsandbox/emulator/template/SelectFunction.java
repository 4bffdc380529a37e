package io.ssmsandbox.emulator.template;

import java.util.List;

/**
 * {@code Fn::Select}: one element of a list, counted from 0.
 */
final class SelectFunction implements Intrinsic {

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
		if (!Values.isListOf(argument, 2) || Values.list(argument).get(1) instanceof String) {
			throw TemplateFault.error(COMPLAINT);
		}
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = Values.list(argument);
		int index = index(evaluator.text(parts.get(0), INDEX_COMPLAINT));
		if (!(evaluator.evaluate(parts.get(1)) instanceof List<?> elements)) {
			throw TemplateFault.error(COMPLAINT);
		}
		if (index < 0 || index >= elements.size()) {
			throw TemplateFault.error("Fn::Select cannot select nonexistent value at index " + index);
		}
		return elements.get(index);
	}

	private static int index(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw TemplateFault.error(INDEX_COMPLAINT);
		}
	}

}
