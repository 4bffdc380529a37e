package io.ssmsandbox.emulator.iam;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import io.ssmsandbox.emulator.world.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the deletion of a role, for which IAM requires the removal of everything that
 * uses it.
 */
class IamDeletionTests {

	private static final String CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

	private final World world = EmulatedSandbox.world();

	private final LoopbackAws aws = new LoopbackAws(this.world);

	private final IamClient iam = this.aws.iam("us-east-1");

	@BeforeEach
	void addInlinePolicy() {
		this.world.iam()
			.roles()
			.change(EmulatedSandbox.ROLE, (role) -> role.withInlinePolicy("reads-s3", Map.of("Statement", List.of())));
	}

	@AfterEach
	void close() {
		this.aws.close();
	}

	@Test
	void showsWhatARoleHasAndIsIn() {
		assertThat(this.iam.listAttachedRolePolicies((list) -> list.roleName(EmulatedSandbox.ROLE)).attachedPolicies())
			.containsExactly(
					AttachedPolicy.builder().policyArn(CORE).policyName("AmazonSSMManagedInstanceCore").build());
		assertThat(this.iam.listRolePolicies((list) -> list.roleName(EmulatedSandbox.ROLE)).policyNames())
			.containsExactly("reads-s3");
		assertThat(URLDecoder
			.decode(this.iam.getRolePolicy((get) -> get.roleName(EmulatedSandbox.ROLE).policyName("reads-s3"))
				.policyDocument(), StandardCharsets.UTF_8))
			.isEqualTo("{\"Statement\":[]}");
		assertThat(
				this.iam.listInstanceProfilesForRole((list) -> list.roleName(EmulatedSandbox.ROLE)).instanceProfiles())
			.extracting(InstanceProfile::instanceProfileName)
			.containsExactly(EmulatedSandbox.PROFILE);
	}

	@Test
	void deletesARoleOnlyWhenNothingHangsOnItAnyMore() {
		assertInUse(this::deleteRole, "must detach all policies first");
		this.iam.detachRolePolicy((detach) -> detach.roleName(EmulatedSandbox.ROLE).policyArn(CORE));
		assertInUse(this::deleteRole, "must delete policies first");
		this.iam.deleteRolePolicy((delete) -> delete.roleName(EmulatedSandbox.ROLE).policyName("reads-s3"));
		assertInUse(this::deleteRole, "must remove roles from instance profile first");
		assertInUse(this::deleteProfile, "must remove roles from instance profile first");
		this.iam.removeRoleFromInstanceProfile(
				(remove) -> remove.instanceProfileName(EmulatedSandbox.PROFILE).roleName(EmulatedSandbox.ROLE));
		deleteRole();
		deleteProfile();

		assertThat(this.iam.listRoles().roles()).isEmpty();
		assertThat(this.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
	}

	@Test
	void refusesToDetachOrDeleteMissingPolicies() {
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> this.iam.detachRolePolicy(
				(detach) -> detach.roleName(EmulatedSandbox.ROLE).policyArn("arn:aws:iam::aws:policy/Other")));
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(
				() -> this.iam.deleteRolePolicy((delete) -> delete.roleName(EmulatedSandbox.ROLE).policyName("other")));
		assertThatExceptionOfType(NoSuchEntityException.class)
			.isThrownBy(() -> this.iam.getRolePolicy((get) -> get.roleName("other").policyName("reads-s3")));
	}

	@Test
	void cutsTheAgentOffWithItsPolicy() {
		this.iam.detachRolePolicy((detach) -> detach.roleName(EmulatedSandbox.ROLE).policyArn(CORE));

		var instance = this.world.region(EmulatedSandbox.REGION).instances().get(EmulatedSandbox.INSTANCE);
		var agentStatus = this.world.agents().agentsOfRegion(EmulatedSandbox.REGION).on(instance, this.world.now());
		assertThat(agentStatus.connected()).isFalse();
		assertThat(agentStatus.obstacle()).contains("does not allow");
	}

	private void deleteRole() {
		this.iam.deleteRole((delete) -> delete.roleName(EmulatedSandbox.ROLE));
	}

	private void deleteProfile() {
		this.iam.deleteInstanceProfile((delete) -> delete.instanceProfileName(EmulatedSandbox.PROFILE));
	}

	private static void assertInUse(ThrowingCallable call, String words) {
		assertThatExceptionOfType(DeleteConflictException.class).isThrownBy(call).withMessageContaining(words);
	}

}
