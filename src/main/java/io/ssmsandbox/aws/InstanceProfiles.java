package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

import org.springframework.stereotype.Component;

/**
 * Queries the account's instance profiles. Their names are unique across all regions, so
 * a name that is used for another purpose is taken everywhere. Every method may throw
 * {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class InstanceProfiles {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final AwsClients clients;

	private final AnswerCache<String, Boolean> existing;

	InstanceProfiles(AwsClients clients, PreflightThreads threads, Clock clock) {
		this.clients = clients;
		this.existing = new AnswerCache<>(FRESH, clock, threads, (name) -> profile(name).isPresent());
	}

	/**
	 * Whether the account has an instance profile of this name. The result is at most
	 * some seconds old.
	 */
	public boolean exists(String name) {
		return this.existing.get(name);
	}

	/**
	 * The names of the managed policies that are attached to a role.
	 */
	public List<String> managedPolicies(String role) {
		return AwsExceptionTranslator.call("iam:ListAttachedRolePolicies",
				() -> this.clients.iam(this.clients.homeRegion())
					.listAttachedRolePoliciesPaginator((request) -> request.roleName(role))
					.attachedPolicies()
					.stream()
					.map(AttachedPolicy::policyName)
					.toList());
	}

	/**
	 * The role in an instance profile; empty when the profile does not exist or has no
	 * role.
	 */
	public Optional<String> role(String name) {
		return profile(name).flatMap((profile) -> profile.roles().stream().map(Role::roleName).findFirst());
	}

	private Optional<InstanceProfile> profile(String name) {
		return AwsExceptionTranslator.call("iam:GetInstanceProfile", () -> {
			try {
				return Optional.of(this.clients.iam(this.clients.homeRegion())
					.getInstanceProfile((request) -> request.instanceProfileName(name))
					.instanceProfile());
			}
			catch (NoSuchEntityException ex) {
				return Optional.empty();
			}
		});
	}

}
