package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.function.Evaluator;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.ReferenceScan;
import io.ssmsandbox.emulator.template.function.TemplateValues;

/**
 * A member of the Conditions section, or a part of one.
 */
sealed interface ConditionExpression {

	boolean holds(Evaluator evaluator);

	void scan(ReferenceScan scan);

	static ConditionExpression parse(Object node) {
		if (TemplateValues.isMap(node) && TemplateValues.map(node).size() == 1) {
			Map.Entry<String, Object> member = TemplateValues.map(node).entrySet().iterator().next();
			Object argument = member.getValue();
			switch (member.getKey()) {
				case "Condition" -> {
					return named(argument);
				}
				case "Fn::Equals" -> {
					return equality(argument);
				}
				case "Fn::Not" -> {
					return new Not(
							operands(argument, 1, 1, "Fn::Not requires a list argument with one element").get(0));
				}
				case "Fn::And" -> {
					return new And(operands(argument, 2, 10, several("Fn::And")));
				}
				case "Fn::Or" -> {
					return new Or(operands(argument, 2, 10, several("Fn::Or")));
				}
				default -> {
				}
			}
		}
		throw InvalidTemplateException
			.format("Conditions can only be boolean operations on parameters and other conditions");
	}

	private static String several(String function) {
		return "every " + function + " object requires a list of at least 2 and at most 10 boolean parameters.";
	}

	private static ConditionExpression named(Object argument) {
		if (argument instanceof String name) {
			return new Named(name);
		}
		throw InvalidTemplateException.error("every Condition object must have a single String value.");
	}

	private static ConditionExpression equality(Object argument) {
		if (!TemplateValues.isListOf(argument, 2)) {
			throw InvalidTemplateException.error("every Fn::Equals object requires a list of 2 string parameters.");
		}
		return new Equality(TemplateValues.list(argument).get(0), TemplateValues.list(argument).get(1));
	}

	private static List<ConditionExpression> operands(Object argument, int least, int most, String message) {
		if (!(argument instanceof List<?> list) || list.size() < least || list.size() > most) {
			throw InvalidTemplateException.error(message);
		}
		return TemplateValues.list(argument).stream().map(ConditionExpression::parse).toList();
	}

	/**
	 * The reference {@code Condition}, which has the value of the condition with that
	 * name.
	 */
	record Named(String name) implements ConditionExpression {

		@Override
		public boolean holds(Evaluator evaluator) {
			return evaluator.scope().condition(this.name);
		}

		@Override
		public void scan(ReferenceScan scan) {
			scan.condition(this.name);
		}

	}

	/**
	 * The function {@code Fn::Equals}, which compares texts exactly.
	 */
	record Equality(Object left, Object right) implements ConditionExpression {

		@Override
		public boolean holds(Evaluator evaluator) {
			return evaluator.evaluate(this.left).equals(evaluator.evaluate(this.right));
		}

		@Override
		public void scan(ReferenceScan scan) {
			scan.visit(this.left).visit(this.right);
		}

	}

	/**
	 * The function {@code Fn::Not}.
	 */
	record Not(ConditionExpression operand) implements ConditionExpression {

		@Override
		public boolean holds(Evaluator evaluator) {
			return !this.operand.holds(evaluator);
		}

		@Override
		public void scan(ReferenceScan scan) {
			this.operand.scan(scan);
		}

	}

	/**
	 * The function {@code Fn::And}.
	 */
	record And(List<ConditionExpression> operands) implements ConditionExpression {

		@Override
		public boolean holds(Evaluator evaluator) {
			return this.operands.stream().allMatch((operand) -> operand.holds(evaluator));
		}

		@Override
		public void scan(ReferenceScan scan) {
			this.operands.forEach((operand) -> operand.scan(scan));
		}

	}

	/**
	 * The function {@code Fn::Or}.
	 */
	record Or(List<ConditionExpression> operands) implements ConditionExpression {

		@Override
		public boolean holds(Evaluator evaluator) {
			return this.operands.stream().anyMatch((operand) -> operand.holds(evaluator));
		}

		@Override
		public void scan(ReferenceScan scan) {
			this.operands.forEach((operand) -> operand.scan(scan));
		}

	}

}
