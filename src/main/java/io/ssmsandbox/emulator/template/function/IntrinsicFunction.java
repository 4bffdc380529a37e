package io.ssmsandbox.emulator.template.function;

/**
 * An intrinsic function that returns a value.
 */
public interface IntrinsicFunction {

	String name();

	/**
	 * Checks the unevaluated argument.
	 * @throws InvalidTemplateException when the argument is invalid for any values of its
	 * parts
	 */
	void check(Object argument);

	/**
	 * Adds the names in the argument to the scan.
	 */
	default void scan(Object argument, ReferenceScan scan) {
		scan.visit(argument);
	}

	/**
	 * Returns whether its value is always a list.
	 */
	default boolean givesList() {
		return false;
	}

	/**
	 * Returns the function's value.
	 * @param argument the unevaluated argument: the function evaluates the parts it needs
	 */
	Object evaluate(Object argument, Evaluator evaluator);

}
