package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The function {@code Fn::FindInMap}, which returns a value of the Mappings section.
 */
final class FindInMapFunction implements IntrinsicFunction {

	private static final String COMPLAINT = "every Fn::FindInMap object requires three parameters, the map name, "
			+ "map key and the attribute for return value";

	@Override
	public String name() {
		return "Fn::FindInMap";
	}

	@Override
	public void check(Object argument) {
		if (!TemplateValues.isListOf(argument, 3)) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public void scan(Object argument, ReferenceScan scan) {
		if (TemplateValues.list(argument).get(0) instanceof String map) {
			scan.mapping(map);
		}
		scan.visit(argument);
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<String> path = TemplateValues.list(argument)
			.stream()
			.map((part) -> evaluator.text(part, COMPLAINT))
			.toList();
		return evaluator.scope().mapping(path.get(0), path.get(1), path.get(2));
	}

}
