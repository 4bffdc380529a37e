package io.ssmsandbox.emulator.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The actions that policies managed by AWS allow.
 */
final class ManagedPolicies {

	private static final Pattern ARN = Pattern.compile("arn:[^:]+:iam::aws:policy/(.+)");

	private final Map<String, List<String>> actions = new HashMap<>();

	ManagedPolicies(YamlSection yamlSection) {
		yamlSection.documents("policies")
			.forEach((policy) -> this.actions.put(policy.text("name"), policy.texts("actions")));
	}

	Optional<List<String>> actions(String arn) {
		Matcher matcher = ARN.matcher(arn);
		return matcher.matches() ? Optional.ofNullable(this.actions.get(matcher.group(1))) : Optional.empty();
	}

}
