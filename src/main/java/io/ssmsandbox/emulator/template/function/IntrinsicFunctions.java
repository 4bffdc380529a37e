package io.ssmsandbox.emulator.template.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The supported intrinsic functions. Recognises calls of them in a template.
 */
public final class IntrinsicFunctions {

	private static final Map<String, IntrinsicFunction> FUNCTIONS = new LinkedHashMap<>();

	static {
		List<IntrinsicFunction> functions = List.of(new Base64Function(), new GetAttFunction(), new GetAzsFunction(),
				new JoinFunction(), new SplitFunction(), new FindInMapFunction(), new SelectFunction(),
				new RefFunction(), new IfFunction(), new SubFunction(), new CidrFunction());
		functions.forEach((function) -> FUNCTIONS.put(function.name(), function));
	}

	private IntrinsicFunctions() {
	}

	/**
	 * Returns the function call in a map, if its only key is the name of a function.
	 */
	public static Optional<Call> callIn(Map<String, Object> map) {
		if (map.size() != 1) {
			map.keySet().stream().filter((key) -> key.startsWith("Fn::")).findFirst().ifPresent((key) -> {
				// This wording has no source.
				throw InvalidTemplateException.error("an object that calls " + key + " must not have other members.");
			});
			return Optional.empty();
		}
		Map.Entry<String, Object> member = map.entrySet().iterator().next();
		IntrinsicFunction function = FUNCTIONS.get(member.getKey());
		if (function != null) {
			return Optional.of(new Call(function, member.getValue()));
		}
		if (member.getKey().startsWith("Fn::")) {
			throw unsupported(member.getKey());
		}
		return Optional.empty();
	}

	static InvalidTemplateException unsupported(String name) {
		return InvalidTemplateException.error("Encountered unsupported function: %s Supported functions are: [%s]"
			.formatted(name, String.join(", ", FUNCTIONS.keySet())));
	}

	/**
	 * A function call in a template.
	 *
	 * @param argument the unevaluated argument
	 */
	public record Call(IntrinsicFunction function, Object argument) {

	}

}
