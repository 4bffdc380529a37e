package io.ssmsandbox.emulator.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The intrinsic functions that are known, and how a call of one looks in a template.
 */
final class Intrinsics {

	private static final Map<String, Intrinsic> FUNCTIONS = new LinkedHashMap<>();

	static {
		List<Intrinsic> functions = List.of(new Base64Function(), new GetAttFunction(), new GetAzsFunction(),
				new JoinFunction(), new SplitFunction(), new FindInMapFunction(), new SelectFunction(),
				new RefFunction(), new IfFunction(), new SubFunction(), new CidrFunction());
		functions.forEach((function) -> FUNCTIONS.put(function.name(), function));
	}

	private Intrinsics() {
	}

	/**
	 * The call that the map is, if it is one: a single member whose key names a function.
	 */
	static Optional<Call> callIn(Map<String, Object> map) {
		if (map.size() != 1) {
			map.keySet().stream().filter((key) -> key.startsWith("Fn::")).findFirst().ifPresent((key) -> {
				// Wording without a source.
				throw TemplateFault.error("an object that calls " + key + " must not have other members.");
			});
			return Optional.empty();
		}
		Map.Entry<String, Object> member = map.entrySet().iterator().next();
		Intrinsic function = FUNCTIONS.get(member.getKey());
		if (function != null) {
			return Optional.of(new Call(function, member.getValue()));
		}
		if (member.getKey().startsWith("Fn::")) {
			throw unsupported(member.getKey());
		}
		return Optional.empty();
	}

	static TemplateFault unsupported(String name) {
		return TemplateFault.error("Encountered unsupported function: %s Supported functions are: [%s]".formatted(name,
				String.join(", ", FUNCTIONS.keySet())));
	}

	/**
	 * A call in the template.
	 *
	 * @param argument as it is written
	 */
	record Call(Intrinsic function, Object argument) {

	}

}
