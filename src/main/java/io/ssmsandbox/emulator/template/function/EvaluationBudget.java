package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * Limits the memory and the steps of one evaluation. With nested functions, a short
 * template could create a text that fills the memory, or run for years. Real properties
 * and outputs stay far below the limits.
 */
final class EvaluationBudget {

	private static final int MAX_CHARACTERS = 1 << 20;

	static final int MAX_STEPS = 100_000;

	private long characters = MAX_CHARACTERS;

	private int steps = MAX_STEPS;

	void step() {
		if (--this.steps < 0) {
			throw InvalidTemplateException.error("the template takes more than " + MAX_STEPS + " steps to evaluate.");
		}
	}

	/**
	 * Refuses a text before it uses memory.
	 */
	void makeRoom(long length) {
		if (length > this.characters) {
			throw InvalidTemplateException
				.error("a value of the template evaluates to more than " + MAX_CHARACTERS + " characters.");
		}
	}

	void spend(Object value) {
		if (value instanceof String text) {
			makeRoom(text.length());
			this.characters -= text.length();
		}
		else if (value instanceof List<?> list) {
			list.forEach((element) -> {
				step();
				spend(element);
			});
		}
	}

}
