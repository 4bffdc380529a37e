package io.ssmsandbox.emulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.ManagedPolicy;
import io.ssmsandbox.emulator.inventory.Role;

/**
 * The permissions that a role's policies grant. A policy that is neither in the account
 * nor in the catalogue grants nothing.
 */
final class RolePermissions {

	private static final List<String> EC2_PRINCIPALS = List.of("*", "ec2.amazonaws.com", "ec2.amazonaws.com.cn");

	private final IamDirectory iam;

	private final AwsCatalog awsCatalog;

	RolePermissions(IamDirectory iam, AwsCatalog awsCatalog) {
		this.iam = iam;
		this.awsCatalog = awsCatalog;
	}

	/**
	 * Returns whether instances may assume the role.
	 */
	boolean trustsInstances(Role role) {
		PolicyRequest request = new PolicyRequest("sts:AssumeRole", role.arn(), EC2_PRINCIPALS, Map.of());
		PolicyDocument trust = PolicyDocument.of(role.trustPolicy());
		return trust.allows(request) && !trust.denies(request);
	}

	boolean allows(Role role, PolicyRequest request) {
		List<PolicyDocument> policies = policies(role);
		boolean bounded = Optional.ofNullable(role.permissionsBoundary())
			.map((arn) -> managed(arn).filter((boundary) -> allowed(List.of(boundary), request)).isPresent())
			.orElse(true);
		return bounded && allowed(policies, request);
	}

	private static boolean allowed(List<PolicyDocument> policies, PolicyRequest request) {
		return policies.stream().anyMatch((policy) -> policy.allows(request))
				&& policies.stream().noneMatch((policy) -> policy.denies(request));
	}

	private List<PolicyDocument> policies(Role role) {
		List<PolicyDocument> policies = new ArrayList<>();
		role.inlinePolicies().values().forEach((document) -> policies.add(PolicyDocument.of(document)));
		role.managedPolicyArns().forEach((arn) -> managed(arn).ifPresent(policies::add));
		return policies;
	}

	private Optional<PolicyDocument> managed(String arn) {
		return this.iam.managedPolicy(arn)
			.map(ManagedPolicy::document)
			.map(PolicyDocument::of)
			.or(() -> this.awsCatalog.managedPolicyActions(arn).map(PolicyDocument::allowing));
	}

}
