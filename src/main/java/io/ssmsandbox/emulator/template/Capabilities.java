package io.ssmsandbox.emulator.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The capabilities that the caller of a template must acknowledge: to create IAM
 * resources, and to name them.
 *
 * @param types the resource types that need the capabilities
 * @param named whether the template gives a name to an IAM resource
 */
record Capabilities(List<String> types, boolean named) {

	/**
	 * The types that need a capability, with the properties that set a name.
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
