package io.ssmsandbox.emulator.template.function;

/**
 * The function {@code Ref}, which returns the value of a parameter, a pseudo parameter or
 * a resource.
 */
public final class RefFunction implements IntrinsicFunction {

	@Override
	public String name() {
		return "Ref";
	}

	@Override
	public void check(Object argument) {
		if (!(argument instanceof String)) {
			throw InvalidTemplateException.error("every Ref object must have a single String value.");
		}
	}

	@Override
	public void scan(Object argument, ReferenceScan scan) {
		scan.ref((String) argument);
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		return evaluator.scope().ref((String) argument);
	}

}
