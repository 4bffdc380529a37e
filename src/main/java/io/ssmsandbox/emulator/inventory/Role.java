package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An IAM role.
 *
 * @param id {@code AROA...}
 * @param path begins and ends with a slash
 * @param trustPolicy the document that says which principals may assume it
 * @param inlinePolicies policy documents by policy name
 * @param permissionsBoundary the ARN of the boundary policy, or {@code null}
 */
public record Role(String name, String arn, String id, String path, @Nullable String description,
		Map<String, Object> trustPolicy, List<String> managedPolicyArns,
		Map<String, Map<String, Object>> inlinePolicies, @Nullable String permissionsBoundary, Instant createdAt,
		Map<String, String> tags) {

	public Role {
		trustPolicy = ImmutableCopies.copyOf(trustPolicy);
		managedPolicyArns = List.copyOf(managedPolicyArns);
		inlinePolicies = ImmutableCopies.copyOf(inlinePolicies);
		tags = ImmutableCopies.copyOf(tags);
	}

	public Role withManagedPolicies(List<String> arns) {
		return new Role(this.name, this.arn, this.id, this.path, this.description, this.trustPolicy, arns,
				this.inlinePolicies, this.permissionsBoundary, this.createdAt, this.tags);
	}

	public Role withInlinePolicy(String policyName, Map<String, Object> document) {
		Map<String, Map<String, Object>> policies = new LinkedHashMap<>(this.inlinePolicies);
		policies.put(policyName, document);
		return withInlinePolicies(policies);
	}

	public Role withoutInlinePolicy(String policyName) {
		Map<String, Map<String, Object>> policies = new LinkedHashMap<>(this.inlinePolicies);
		policies.remove(policyName);
		return withInlinePolicies(policies);
	}

	private Role withInlinePolicies(Map<String, Map<String, Object>> policies) {
		return new Role(this.name, this.arn, this.id, this.path, this.description, this.trustPolicy,
				this.managedPolicyArns, policies, this.permissionsBoundary, this.createdAt, this.tags);
	}

}
