package io.ssmsandbox.emulator.resource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefused;
import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByIam;
import static io.ssmsandbox.emulator.resource.TestNetwork.with;
import static org.assertj.core.api.Assertions.assertThat;

class IamResourceTests {

	private static final String ROLE = "AWS::IAM::Role";

	private static final String POLICY = "AWS::IAM::Policy";

	private static final String MANAGED_POLICY = "AWS::IAM::ManagedPolicy";

	private static final String PROFILE = "AWS::IAM::InstanceProfile";

	private static final Map<String, Object> DOCUMENT = Map.of("Version", "2012-10-17", "Statement",
			List.of(Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", "*")));

	private static final String CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

	private final TestSite site = TestSite.inTokyo();

	@Test
	void makesUpARoleNameOfStackAndLogicalId() {
		ResourceCreation resourceCreation = this.site.of("ServerRole").create(ROLE, role());

		Role role = this.site.iam().roles().get(resourceCreation.physicalId());
		assertThat(role.name()).matches("demo-ServerRole-\\d{12}");
		assertThat(resourceCreation.ref()).isEqualTo(role.name());
		assertThat(resourceCreation.attributes()).containsEntry("Arn", "arn:aws:iam::000000000000:role/" + role.name())
			.containsEntry("RoleId", role.id());
		assertThat(role.id()).startsWith("AROA");
		assertThat(role.managedPolicyArns()).containsExactly(CORE);
	}

	@Test
	void cutsALongRoleNameToItsRoom() {
		ResourceCreation resourceCreation = this.site.of("L".repeat(200)).create(ROLE, role());

		assertThat(resourceCreation.physicalId()).hasSizeLessThanOrEqualTo(64);
	}

	@Test
	void writesArnsOfThePartition() {
		TestSite china = this.site.movedTo("cn-north-1");

		ResourceCreation resourceCreation = china.create(ROLE, with(with(role(), "RoleName", "server"),
				"ManagedPolicyArns", List.of(CORE.replace("aws:", "aws-cn:").replace("iam::aws-cn:", "iam::aws:"))));

		assertThat(resourceCreation.attributes()).containsEntry("Arn", "arn:aws-cn:iam::000000000000:role/server");
		assertRefusedByIam(() -> china.start(ROLE, role()), 400, "InvalidRequest", "ARN " + CORE + " is not valid.");
	}

	@Test
	void refusesARoleNameTwiceInAllRegionsAndCases() {
		this.site.create(ROLE, with(role(), "RoleName", "Server"));

		assertRefusedByIam(() -> this.site.movedTo("eu-west-1").start(ROLE, with(role(), "RoleName", "server")), 409,
				"AlreadyExists", "Role with name server already exists.");
	}

	@Test
	void refusesRolesThatMakeNoSense() {
		assertRefusedByIam(() -> this.site.start(ROLE, with(role(), "RoleName", "a b")), 400, "InvalidRequest",
				"1 validation error detected: Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy "
						+ "regular expression pattern: [\\w+=,.@-]+");
		assertRefusedByIam(() -> this.site.start(ROLE, with(role(), "RoleName", "r".repeat(65))), 400, "InvalidRequest",
				"1 validation error detected: Value '" + "r".repeat(65)
						+ "' at 'roleName' failed to satisfy constraint: "
						+ "Member must have length less than or equal to 64");
		assertRefusedByIam(() -> this.site.start(ROLE, with(role(), "AssumeRolePolicyDocument", Map.of("a", "b"))), 400,
				"InvalidRequest", "Syntax errors in policy.");
		assertRefusedByIam(
				() -> this.site.start(ROLE,
						with(role(), "ManagedPolicyArns", List.of("arn:aws:iam::000000000000:policy/none"))),
				404, "NotFound", "Policy arn:aws:iam::000000000000:policy/none does not exist or is not attachable.");
		assertRefusedByIam(
				() -> this.site.start(ROLE,
						with(role(), "PermissionsBoundary", "arn:aws:iam::000000000000:policy/none")),
				404, "NotFound",
				"Scope ARN: arn:aws:iam::000000000000:policy/none does not exist or is not attachable.");
	}

	@Test
	void refusesAnInvalidStatement() {
		for (Object statement : List.of("Allow everything", List.of("Allow everything"), Map.of("Action", "*"),
				Map.of("Effect", "Perhaps", "Action", "*"), List.of())) {
			assertRefusedByIam(
					() -> this.site.start(ROLE,
							with(role(), "AssumeRolePolicyDocument", Map.of("Statement", statement))),
					400, "InvalidRequest", "Syntax errors in policy.");
		}
	}

	@Test
	void refusesATagTwiceInAnyCase() {
		List<Map<String, String>> tags = List.of(Map.of("Key", "Name", "Value", "a"),
				Map.of("Key", "name", "Value", "b"));

		assertRefusedByIam(() -> this.site.start(ROLE, with(role(), "Tags", tags)), 400, "InvalidRequest",
				"Duplicate tag keys found. Please note that Tag keys are case insensitive.");
	}

	@Test
	void anInlinePolicyLivesInItsRole() {
		String role = this.site.create(ROLE, role()).physicalId();

		ResourceCreation policy = this.site.of("S3BucketPolicyForSSM")
			.create(POLICY, Map.of("PolicyName", "s3", "PolicyDocument", DOCUMENT, "Roles", List.of(role)));

		assertThat(policy.physicalId()).matches("demo-S3Bu-\\d{12}");
		assertThat(this.site.iam().roles().get(role).inlinePolicies()).containsEntry("s3", DOCUMENT);
		this.site.delete(POLICY, policy.physicalId());
		assertThat(this.site.iam().roles().get(role).inlinePolicies()).isEmpty();
	}

	@Test
	void refusesAPolicyWithoutRoles() {
		assertRefused(() -> this.site.start(POLICY, Map.of("PolicyName", "s3", "PolicyDocument", DOCUMENT)),
				"At least one of [Groups,Roles,Users] must be non-empty.");
		assertRefusedByIam(
				() -> this.site.start(POLICY,
						Map.of("PolicyName", "s3", "PolicyDocument", DOCUMENT, "Roles", List.of("none"))),
				404, "NotFound", "The role with name none cannot be found.");
		assertRefusedByIam(
				() -> this.site.start(POLICY,
						Map.of("PolicyName", "s3", "PolicyDocument", DOCUMENT, "Users", List.of("me"))),
				404, "NotFound", "The user with name me cannot be found.");
	}

	@Test
	void attachesAndDetachesAManagedPolicy() {
		String role = this.site.create(ROLE, role()).physicalId();

		ResourceCreation policy = this.site.create(MANAGED_POLICY,
				Map.of("ManagedPolicyName", "mine", "PolicyDocument", DOCUMENT, "Roles", List.of(role)));

		assertThat(policy.ref()).isEqualTo("arn:aws:iam::000000000000:policy/mine");
		assertThat(this.site.iam().roles().get(role).managedPolicyArns()).containsExactly(CORE, policy.physicalId());
		assertThat(this.site.create(ROLE, with(role(), "ManagedPolicyArns", List.of(policy.physicalId())))).isNotNull();
		assertRefusedByIam(
				() -> this.site.start(MANAGED_POLICY, Map.of("ManagedPolicyName", "Mine", "PolicyDocument", DOCUMENT)),
				409, "AlreadyExists", "A policy called Mine already exists. Duplicate names are not allowed.");

		this.site.delete(MANAGED_POLICY, policy.physicalId());
		assertThat(this.site.iam().roles().get(role).managedPolicyArns()).containsExactly(CORE);
		assertThat(this.site.iam().managedPolicies().all()).isEmpty();
	}

	@Test
	void returnsTheRoleOfTheProfile() {
		String role = this.site.create(ROLE, role()).physicalId();

		ResourceCreation resourceCreation = this.site.create(PROFILE, profile("thin-ssm-Server", role));

		assertThat(this.site.iam().roleOfProfile("THIN-ssm-server")).get().extracting(Role::name).isEqualTo(role);
		assertThat(resourceCreation.ref()).isEqualTo("thin-ssm-Server");
		assertThat(resourceCreation.attributes()).containsEntry("Arn",
				"arn:aws:iam::000000000000:instance-profile/thin-ssm-Server");
		assertThat(resourceCreation.duration()).isBetween(Duration.ofSeconds(118), Duration.ofSeconds(124));
	}

	@Test
	void refusesAProfileNameTwiceInAllRegionsAndCases() {
		String role = this.site.create(ROLE, role()).physicalId();
		this.site.create(PROFILE, profile("thin-ssm-Server", role));

		assertRefusedByIam(() -> this.site.movedTo("us-east-1").start(PROFILE, profile("Thin-SSM-Server", role)), 409,
				"AlreadyExists", "Instance Profile Thin-SSM-Server already exists.");
	}

	@Test
	void aProfileHasOneRoleAtMost() {
		String role = this.site.create(ROLE, role()).physicalId();
		String other = this.site.create(ROLE, role()).physicalId();

		assertRefusedByIam(() -> this.site.start(PROFILE, Map.of("Roles", List.of(role, other))), 400,
				"ServiceLimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
		assertThat(this.site.create(PROFILE, Map.of("Roles", List.of(role), "Path", "/sandbox/")).attributes())
			.hasEntrySatisfying("Arn",
					(arn) -> assertThat(arn).asString().contains(":instance-profile/sandbox/demo-Thing-"));
	}

	@Test
	void aRoleStaysWhileAProfileHasIt() {
		String role = this.site.create(ROLE, role()).physicalId();
		String profile = this.site.create(PROFILE, profile("server", role)).physicalId();

		assertRefused(() -> this.site.delete(ROLE, role),
				"Resource handler returned message: \"Cannot delete entity, must remove roles from instance profile first. "
						+ "(Service: Iam, Status Code: 409, Request ID: ID)\" (RequestToken: ID, HandlerErrorCode: "
						+ "InvalidRequest)");

		this.site.delete(PROFILE, profile);
		this.site.delete(ROLE, role);
		assertThat(this.site.iam().roles().all()).isEmpty();
		assertThat(this.site.iam().instanceProfiles().all()).extracting(InstanceProfile::name).isEmpty();
	}

	private static Map<String, Object> role() {
		return Map.of("AssumeRolePolicyDocument",
				Map.of("Version", "2012-10-17", "Statement", List.of(Map.of("Effect", "Allow", "Principal",
						Map.of("Service", "ec2.amazonaws.com"), "Action", "sts:AssumeRole"))),
				"ManagedPolicyArns", List.of(CORE));
	}

	private static Map<String, Object> profile(String name, String role) {
		return Map.of("InstanceProfileName", name, "Roles", List.of(role));
	}

}
