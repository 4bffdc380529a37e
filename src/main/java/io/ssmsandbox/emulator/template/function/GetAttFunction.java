package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The function {@code Fn::GetAtt}, which returns an attribute of a resource. The
 * attribute's name may be the value of a parameter.
 */
final class GetAttFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "every Fn::GetAtt object requires two non-empty parameters, "
			+ "the resource name and the resource attribute";

	@Override
	public String name() {
		return "Fn::GetAtt";
	}

	@Override
	public void check(Object argument) {
		List<Object> parts = parts(argument);
		if (parts.size() != 2 || !(parts.get(0) instanceof String) || parts.contains("")) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public void scan(Object argument, ReferenceScan scan) {
		List<Object> parts = parts(argument);
		scan.attribute((String) parts.get(0), (parts.get(1) instanceof String name) ? name : null);
		scan.visit(parts.get(1));
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<Object> parts = parts(argument);
		return evaluator.scope().attribute((String) parts.get(0), evaluator.text(parts.get(1), COMPLAINT));
	}

	/**
	 * Splits {@code Resource.Attribute} at the first period, because attribute names may
	 * contain more periods.
	 */
	private static List<Object> parts(Object argument) {
		if (argument instanceof String text && text.indexOf('.') > 0) {
			int period = text.indexOf('.');
			return List.of(text.substring(0, period), text.substring(period + 1));
		}
		return (argument instanceof List) ? TemplateValues.list(argument) : List.of();
	}

}
