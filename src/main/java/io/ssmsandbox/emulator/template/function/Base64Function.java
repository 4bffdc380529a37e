package io.ssmsandbox.emulator.template.function;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The function {@code Fn::Base64}, which encodes a text in Base64, as user data requires.
 */
final class Base64Function implements IntrinsicFunction {

	private static final String COMPLAINT = "every Fn::Base64 object must have a String-typed value.";

	@Override
	public String name() {
		return "Fn::Base64";
	}

	@Override
	public void check(Object argument) {
		if (!(argument instanceof String) && !TemplateValues.isMap(argument)) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		byte[] bytes = evaluator.text(argument, COMPLAINT).getBytes(StandardCharsets.UTF_8);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
