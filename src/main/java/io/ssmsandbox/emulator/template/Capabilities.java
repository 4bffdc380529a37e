package io.ssmsandbox.emulator.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The capabilities that a template's caller must acknowledge: making IAM resources, and
 * giving them names.
 *
 * @param types the resource types that make them necessary
 * @param named whether an IAM resource has a name of the template's choice
 */
record Capabilities(List<String> types, boolean named) {

	/**
	 * The types that need a capability, with the property that names one, if there is
	 * one.
	 */
	private static final Map<String, Set<String>> NAMES = Map.of("AWS::IAM::AccessKey", Set.of(), "AWS::IAM::Group",
			Set.of("GroupName"), "AWS::IAM::InstanceProfile", Set.of("InstanceProfileName"), "AWS::IAM::ManagedPolicy",
			Set.of("ManagedPolicyName"), "AWS::IAM::Policy", Set.of(), "AWS::IAM::Role", Set.of("RoleName"),
			"AWS::IAM::User", Set.of("UserName"), "AWS::IAM::UserToGroupAddition", Set.of());

	static Capabilities of(Collection<ResourceTemplate> resources) {
		List<ResourceTemplate> iam = resources.stream()
			.filter((resource) -> NAMES.containsKey(resource.type()))
			.toList();
		boolean named = iam.stream()
			.anyMatch((resource) -> NAMES.getOrDefault(resource.type(), Set.of())
				.stream()
				.anyMatch(resource.properties()::containsKey));
		return new Capabilities(iam.stream().map(ResourceTemplate::type).distinct().toList(), named);
	}

	List<String> required() {
		return this.types.isEmpty() ? List.of() : List.of(this.named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM");
	}

	String reason() {
		return this.types.isEmpty() ? ""
				: "The following resource(s) require capabilities: [" + String.join(", ", this.types) + "]";
	}

}
