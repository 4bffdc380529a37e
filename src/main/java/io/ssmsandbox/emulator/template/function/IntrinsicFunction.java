package io.ssmsandbox.emulator.template.function;

/**
 * An intrinsic function that yields a value.
 */
public interface IntrinsicFunction {

	String name();

	/**
	 * Looks at the argument as it is written, before anything is known.
	 * @throws InvalidTemplateException when it cannot be right, whatever its parts
	 * evaluate to
	 */
	void check(Object argument);

	/**
	 * Tells the scan what the argument names.
	 */
	default void scan(Object argument, ReferenceScan scan) {
		scan.visit(argument);
	}

	/**
	 * Whether its value is a list, whatever its argument.
	 */
	default boolean givesList() {
		return false;
	}

	/**
	 * The function's value.
	 * @param argument as it is written: the function evaluates the parts it needs
	 */
	Object evaluate(Object argument, Evaluator evaluator);

}
