package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The function {@code Fn::GetAZs}, which returns the availability zones of a region. An
 * empty text stands for the stack's own region.
 */
final class GetAzsFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "every Fn::GetAZs object must have a String-typed value.";

	@Override
	public String name() {
		return "Fn::GetAZs";
	}

	@Override
	public void check(Object argument) {
		if (argument instanceof List) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public boolean givesList() {
		return true;
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		String region = evaluator.text(argument, COMPLAINT);
		return List.<Object>copyOf(evaluator.scope()
			.zones(region.isEmpty() ? (String) evaluator.scope().ref(PseudoParameters.REGION) : region));
	}

}
