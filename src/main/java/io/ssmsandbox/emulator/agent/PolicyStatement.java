package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.text.Wildcard;

/**
 * A statement of a policy. Conditions on unknown keys are decided in the caller's favour:
 * an Allow applies, a Deny does not.
 */
record PolicyStatement(Map<String, Object> elements) {

	static PolicyStatement of(Object statement) {
		return new PolicyStatement(PolicyValues.map(statement));
	}

	boolean allows(PolicyRequest request) {
		return "Allow".equals(this.elements.get("Effect")) && applies(request, true);
	}

	boolean denies(PolicyRequest request) {
		return "Deny".equals(this.elements.get("Effect")) && applies(request, false);
	}

	private boolean applies(PolicyRequest request, boolean unknownConditions) {
		return covers("Action", "NotAction", request.action()) && covers("Resource", "NotResource", request.resource())
				&& coversPrincipal(request) && conditionsHold(request, unknownConditions);
	}

	private boolean covers(String name, String negation, String text) {
		if (this.elements.containsKey(negation)) {
			return !matchesAny(PolicyValues.texts(this.elements.get(negation)), text);
		}
		List<String> patterns = PolicyValues.texts(this.elements.get(name));
		return patterns.isEmpty() ? "Resource".equals(name) : matchesAny(patterns, text);
	}

	/**
	 * Identity policies have no principal.
	 */
	private boolean coversPrincipal(PolicyRequest request) {
		Object principal = this.elements.get("Principal");
		if (principal == null || "*".equals(principal)) {
			return true;
		}
		Map<String, Object> byKind = PolicyValues.map(principal);
		return byKind.values()
			.stream()
			.flatMap((value) -> PolicyValues.texts(value).stream())
			.anyMatch((named) -> request.principals().contains(named));
	}

	private boolean conditionsHold(PolicyRequest request, boolean whenUnknown) {
		return PolicyValues.map(this.elements.get("Condition"))
			.entrySet()
			.stream()
			.allMatch((operator) -> PolicyValues.map(operator.getValue())
				.entrySet()
				.stream()
				.allMatch((key) -> holds(operator.getKey(), key.getKey(), PolicyValues.texts(key.getValue()), request,
						whenUnknown)));
	}

	private static boolean holds(String operator, String key, List<String> values, PolicyRequest request,
			boolean whenUnknown) {
		return request.value(key).map((value) -> switch (operator.replace("IfExists", "")) {
			case "StringEquals", "ArnEquals" -> values.contains(value);
			case "StringNotEquals", "ArnNotEquals" -> !values.contains(value);
			case "StringLike", "ArnLike", "StringEqualsIgnoreCase" -> matchesAny(values, value);
			case "StringNotLike", "ArnNotLike" -> !matchesAny(values, value);
			default -> whenUnknown;
		}).orElse(whenUnknown);
	}

	private static boolean matchesAny(List<String> patterns, String text) {
		return patterns.stream().anyMatch((pattern) -> Wildcard.ofPolicy(pattern).matches(text));
	}

}
