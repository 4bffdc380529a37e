package io.ssmsandbox.emulator.iam;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import io.ssmsandbox.emulator.fixture.Variations;
import io.ssmsandbox.emulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IamServiceTests {

	private final World world = EmulatedSandbox.world();

	private final LoopbackAws aws = new LoopbackAws(this.world);

	private final IamClient iam = this.aws.iam("us-east-1");

	@AfterEach
	void close() {
		this.aws.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Thin-Server", "thin-server" })
	void findsAnInstanceProfileInAnyCase(String name) {
		InstanceProfile profile = this.iam.getInstanceProfile((get) -> get.instanceProfileName(name)).instanceProfile();

		assertThat(profile.instanceProfileName()).isEqualTo(EmulatedSandbox.PROFILE);
		assertThat(profile.createDate()).isEqualTo(EmulatedSandbox.CREATED);
		assertThat(profile.roles()).extracting(Role::roleName).containsExactly(EmulatedSandbox.ROLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "us-east-1", "eu-west-1" })
	void isOneForAllRegions(String region) {
		assertThat(this.aws.iam(region).listInstanceProfiles().instanceProfiles()).hasSize(1);
	}

	@Test
	void refusesMissingResourcesInIamsWording() {
		assertThatExceptionOfType(NoSuchEntityException.class)
			.isThrownBy(() -> this.iam.getInstanceProfile((get) -> get.instanceProfileName("other-Server")))
			.satisfies((refusal) -> {
				assertThat(refusal.statusCode()).isEqualTo(404);
				assertThat(refusal.awsErrorDetails().errorMessage())
					.isEqualTo("Instance Profile other-Server cannot be found.");
			});
		assertThatExceptionOfType(NoSuchEntityException.class)
			.isThrownBy(() -> this.iam.getRole((get) -> get.roleName("other")))
			.withMessageContaining("The role with name other cannot be found.");
	}

	@Test
	void describesARole() {
		String boundary = "arn:aws:iam::aws:policy/PowerUserAccess";
		this.world.iam().roles().change(EmulatedSandbox.ROLE, (role) -> Variations.withBoundary(role, boundary));

		Role role = this.iam.getRole((get) -> get.roleName(EmulatedSandbox.ROLE)).role();

		assertThat(URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
			.contains("\"Service\":[\"ec2.amazonaws.com\"]");
		assertThat(role.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(boundary);
		assertThat(role.tags()).hasSize(1);
		assertThat(this.iam.listRoles().roles().get(0).permissionsBoundary()).isNull();
	}

	@Test
	void pagesThroughRolesUnderAPath() {
		var template = this.world.iam().roles().get(EmulatedSandbox.ROLE);
		IntStream.range(0, 4)
			.forEach((n) -> this.world.iam().roles().put(Variations.renamed(template, "role-" + n, "/team/")));

		List<Role> team = this.iam.listRolesPaginator((list) -> list.pathPrefix("/team/").maxItems(3))
			.roles()
			.stream()
			.toList();

		assertThat(team).extracting(Role::roleName).containsExactly("role-0", "role-1", "role-2", "role-3");
		assertThat(this.iam.listRoles((list) -> list.maxItems(3)).isTruncated()).isTrue();
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.iam.listRoles((list) -> list.maxItems(1001)))
			.withMessageContaining("between 1 and 1000");
		assertThatExceptionOfType(AwsServiceException.class)
			.isThrownBy(() -> this.iam.listRoles((list) -> list.marker("made-up")))
			.satisfies((refusal) -> assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationError"));
	}

}
