package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.agent.UnreachableReason.Rung;
import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.Variations;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.world.World;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AgentPathTests {

	private static final String MINIMAL = "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-x86_64";

	private static final List<String> SESSION_ACTIONS = List.of("ssm:UpdateInstanceInformation", "ssmmessages:*");

	@ParameterizedTest
	@EnumSource(AgentChannel.class)
	void isOpenInAFinishedSandbox(AgentChannel channel) {
		assertThat(obstacle(EmulatedSandbox.world(), channel)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void isBlockedByOneBrokenStep(Consumer<World> breakage, Rung rung, String reason) {
		World world = EmulatedSandbox.world();

		breakage.accept(world);

		assertThat(obstacle(world, AgentChannel.SSM)).get().satisfies((unreachableReason) -> {
			assertThat(unreachableReason.rung()).isEqualTo(rung);
			assertThat(unreachableReason.reason()).contains(reason);
		});
	}

	static Stream<Arguments> isBlockedByOneBrokenStep() {
		return Stream.of(
				breakage("instance shutting down",
						instance((instance) -> instance.shuttingDown(EmulatedSandbox.RUNNING)), Rung.INSTANCE_RUNNING,
						"shutting-down"),
				breakage("minimal image",
						instance((instance) -> Variations.withImage(instance, EmulatedSandbox.imageId(MINIMAL))),
						Rung.AGENT_INSTALLED, "without SSM Agent"),
				breakage("no profile", instance(Variations::withoutProfile), Rung.INSTANCE_PROFILE,
						"no instance profile"),
				breakage("profile gone", (world) -> world.iam().instanceProfiles().remove(EmulatedSandbox.PROFILE),
						Rung.INSTANCE_PROFILE, "no credentials"),
				breakage("profile without role",
						(world) -> world.iam()
							.instanceProfiles()
							.change(EmulatedSandbox.PROFILE, Variations::withoutRole),
						Rung.INSTANCE_PROFILE, "no instance profile"),
				breakage("role trusts Lambda",
						role((role) -> Variations.withTrust(role, trust("lambda.amazonaws.com"))), Rung.ROLE_TRUST,
						EmulatedSandbox.ROLE),
				breakage("role without policies", role((role) -> role.withManagedPolicies(List.of())), Rung.ROLE_POLICY,
						"ssm:UpdateInstanceInformation"),
				breakage("role with an unknown policy",
						role((role) -> role.withManagedPolicies(List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"))),
						Rung.ROLE_POLICY, "ssm:UpdateInstanceInformation"),
				breakage("role with a Deny", role((role) -> role.withInlinePolicy("no", policy("Deny", "ssm:Update*"))),
						Rung.ROLE_POLICY, "ssm:UpdateInstanceInformation"),
				breakage("role bounded",
						role((role) -> Variations.withBoundary(role, "arn:aws:iam::aws:policy/ReadOnlyAccess")),
						Rung.ROLE_POLICY, "ssm:UpdateInstanceInformation"),
				breakage("DNS hostnames off", vpc(true, false), Rung.VPC_DNS, "DNS hostnames"),
				breakage("DNS support off", vpc(false, true), Rung.VPC_DNS, "DNS support"),
				breakage("no endpoint", region((region) -> region.endpoints().remove(EmulatedSandbox.SSM)),
						Rung.ENDPOINT, "no interface endpoint for ssm"),
				breakage("endpoint pending", endpoint((endpoint) -> endpoint.in(VpcEndpoint.State.PENDING)),
						Rung.ENDPOINT_AVAILABLE, "pending"),
				breakage("endpoint in no subnet", endpoint(Variations::withoutSubnets), Rung.ENDPOINT_SUBNET,
						"no subnet"),
				breakage("private DNS off", endpoint(Variations::withoutPrivateDns), Rung.PRIVATE_DNS,
						"private DNS off"),
				breakage("no egress", egress(List.of()), Rung.EGRESS, "do not let port 443 out"),
				breakage("egress on port 80", egress(List.of(tcp(80, "0.0.0.0/0", null))), Rung.EGRESS, "port 443"),
				breakage("egress elsewhere", egress(List.of(tcp(443, "10.0.0.0/8", null))), Rung.EGRESS, "port 443"),
				breakage("no ingress", ingress(List.of()), Rung.INGRESS, "do not let port 443 in"),
				breakage("ingress on port 80", ingress(List.of(tcp(80, "192.168.0.0/24", null))), Rung.INGRESS,
						"port 443"),
				breakage("ingress from elsewhere", ingress(List.of(tcp(443, "192.168.0.8/29", null))), Rung.INGRESS,
						"192.168.0.5"),
				breakage("ingress from another group", ingress(List.of(tcp(443, null, EmulatedSandbox.ENDPOINT_GROUP))),
						Rung.INGRESS, "port 443"),
				breakage("endpoint policy for others",
						endpoint((endpoint) -> Variations.withPolicy(endpoint, endpointPolicy("111122223333"))),
						Rung.ENDPOINT_POLICY, "does not allow"),
				breakage("empty endpoint policy",
						endpoint((endpoint) -> Variations.withPolicy(endpoint, Map.of("Statement", List.of()))),
						Rung.ENDPOINT_POLICY, "does not allow"));
	}

	@ParameterizedTest
	@MethodSource
	void isOpenByAnyOfSeveralWays(Consumer<World> means) {
		World world = EmulatedSandbox.world();

		means.accept(world);

		assertThat(obstacle(world, AgentChannel.SSM)).isEmpty();
		assertThat(obstacle(world, AgentChannel.SSMMESSAGES)).isEmpty();
	}

	static Stream<Arguments> isOpenByAnyOfSeveralWays() {
		return Stream.of(means("ingress by address", ingress(List.of(tcp(443, "192.168.0.0/24", null)))),
				means("egress by group", egress(List.of(tcp(443, null, EmulatedSandbox.ENDPOINT_GROUP)))),
				means("egress by address", egress(List.of(tcp(443, "192.168.0.0/28", null)))),
				means("policy of another partition",
						role((role) -> role
							.withManagedPolicies(List.of("arn:aws-cn:iam::aws:policy/AmazonSSMManagedInstanceCore")))),
				means("narrow inline policy",
						role((role) -> role.withManagedPolicies(List.of())
							.withInlinePolicy("sessions", policy("Allow", SESSION_ACTIONS)))),
				means("endpoint policy for this account",
						endpoint((endpoint) -> Variations.withPolicy(endpoint, endpointPolicy(World.ACCOUNT_ID)))),
				means("image the catalogue does not know",
						instance((instance) -> Variations.withImage(instance, "ami-00000000000000000"))));
	}

	@Test
	void leadsToEachServiceOnItsOwn() {
		World world = EmulatedSandbox.world();

		world.region(EmulatedSandbox.REGION).endpoints().remove(EmulatedSandbox.SSMMESSAGES);

		assertThat(obstacle(world, AgentChannel.SSM)).isEmpty();
		assertThat(obstacle(world, AgentChannel.SSMMESSAGES)).get()
			.extracting(UnreachableReason::rung)
			.isEqualTo(Rung.ENDPOINT);
	}

	private static Optional<UnreachableReason> obstacle(World world, AgentChannel channel) {
		Instance instance = world.region(EmulatedSandbox.REGION).instances().get(EmulatedSandbox.INSTANCE);
		AgentEnvironment agentEnvironment = new AgentEnvironment(world.region(EmulatedSandbox.REGION), world.iam(),
				world.catalog(), World.ACCOUNT_ID);
		return new AgentPath(agentEnvironment, instance).obstacleTo(channel);
	}

	private static Arguments breakage(String name, Consumer<World> breakage, Rung rung, String reason) {
		return arguments(Named.of(name, breakage), rung, reason);
	}

	private static Arguments means(String name, Consumer<World> means) {
		return arguments(Named.of(name, means));
	}

	private static Consumer<World> region(Consumer<RegionInventory> change) {
		return (world) -> change.accept(world.region(EmulatedSandbox.REGION));
	}

	private static Consumer<World> instance(UnaryOperator<Instance> change) {
		return region((region) -> region.instances().change(EmulatedSandbox.INSTANCE, change));
	}

	private static Consumer<World> endpoint(UnaryOperator<VpcEndpoint> change) {
		return region((region) -> region.endpoints().change(EmulatedSandbox.SSM, change));
	}

	private static Consumer<World> role(UnaryOperator<Role> change) {
		return (world) -> world.iam().roles().change(EmulatedSandbox.ROLE, change);
	}

	private static Consumer<World> vpc(boolean dnsSupport, boolean dnsHostnames) {
		return region((region) -> region.vpcs()
			.change(EmulatedSandbox.VPC,
					(vpc) -> new Vpc(vpc.id(), vpc.cidr(), dnsSupport, dnsHostnames, true, vpc.tags())));
	}

	private static Consumer<World> egress(List<SecurityRule> rules) {
		return region((region) -> region.securityGroups()
			.change(EmulatedSandbox.INSTANCE_GROUP, (group) -> group.withEgress(rules)));
	}

	private static Consumer<World> ingress(List<SecurityRule> rules) {
		return region((region) -> region.securityGroups()
			.change(EmulatedSandbox.ENDPOINT_GROUP, (group) -> group.withIngress(rules)));
	}

	private static SecurityRule tcp(int port, String cidr, String groupId) {
		return new SecurityRule("sgr-9", "tcp", port, port, cidr, null, groupId, null, null);
	}

	private static Map<String, Object> policy(String effect, Object actions) {
		return Map.of("Statement", List.of(Map.of("Effect", effect, "Action", actions, "Resource", "*")));
	}

	private static Map<String, Object> trust(String service) {
		return Map.of("Statement", List
			.of(Map.of("Effect", "Allow", "Principal", Map.of("Service", service), "Action", "sts:AssumeRole")));
	}

	private static Map<String, Object> endpointPolicy(String account) {
		return Map.of("Statement", List.of(Map.of("Effect", "Allow", "Principal", "*", "Action", "*", "Resource", "*",
				"Condition", Map.of("StringEquals", Map.of("aws:PrincipalAccount", account)))));
	}

}
