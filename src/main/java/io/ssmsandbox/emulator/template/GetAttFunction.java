package io.ssmsandbox.emulator.template;

import java.util.List;

/**
 * {@code Fn::GetAtt}: an attribute of a resource. Its name may be the value of a
 * parameter.
 */
final class GetAttFunction implements Intrinsic {

	private static final String COMPLAINT = "every Fn::GetAtt object requires two non-empty parameters, "
			+ "the resource name and the resource attribute";

	@Override
	public String name() {
		return "Fn::GetAtt";
	}

	@Override
	public void check(Object argument) {
		if (!Values.isListOf(argument, 2) || !(Values.list(argument).get(0) instanceof String logicalId)
				|| logicalId.isEmpty() || "".equals(Values.list(argument).get(1))) {
			throw TemplateFault.error(COMPLAINT);
		}
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = Values.list(argument);
		return evaluator.scope().attribute((String) parts.get(0), evaluator.text(parts.get(1), COMPLAINT));
	}

}
