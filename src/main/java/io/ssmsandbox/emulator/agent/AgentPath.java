package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.agent.Obstacle.Rung;
import io.ssmsandbox.emulator.catalog.Image;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * The way from SSM Agent on an instance to Systems Manager, tried rung by rung: the
 * instance itself, its VPC, the {@link EndpointPath} to each service, its credentials,
 * and what its role and the endpoint let it do. The emulated VPCs have no way to the
 * internet, so that without an endpoint there is no way at all.
 * <p>
 * It judges the way at this moment only; when the agent tries it is told by
 * {@link AgentLife}.
 */
final class AgentPath {

	private final Surroundings surroundings;

	private final Instance instance;

	AgentPath(Surroundings surroundings, Instance instance) {
		this.surroundings = surroundings;
		this.instance = instance;
	}

	/**
	 * The first broken rung on the way to a service; empty when the agent reaches it.
	 */
	Optional<Obstacle> obstacleTo(AgentChannel channel) {
		EndpointPath endpoint = new EndpointPath(this.surroundings, this.instance, channel);
		Stream<Supplier<Optional<Obstacle>>> rungs = Stream.of(this::notRunning, this::agentMissing, this::dnsOff,
				endpoint::obstacle, this::profileMissing, this::notTrusted, () -> notAllowed(channel),
				() -> endpoint.refusalOf(requests(channel)));
		return rungs.map(Supplier::get).flatMap(Optional::stream).findFirst();
	}

	private Optional<Obstacle> notRunning() {
		return obstacle(!this.instance.isRunning(), Rung.INSTANCE_RUNNING,
				"the instance is " + this.instance.state().wireName());
	}

	private Optional<Obstacle> agentMissing() {
		return this.surroundings.catalog()
			.image(this.surroundings.region().name(), this.instance.imageId())
			.filter((image) -> !image.agentPreinstalled())
			.map(Image::name)
			.flatMap((name) -> obstacle(true, Rung.AGENT_INSTALLED, "the image " + name + " comes without SSM Agent"));
	}

	private Optional<Obstacle> profileMissing() {
		return obstacle(role().isEmpty(), Rung.INSTANCE_PROFILE,
				"the instance has no instance profile with a role, and so no credentials");
	}

	private Optional<Obstacle> notTrusted() {
		return role().filter((role) -> !permissions().trustsInstances(role))
			.flatMap((role) -> obstacle(true, Rung.ROLE_TRUST, "the role " + role.name() + " does not trust EC2"));
	}

	private Optional<Obstacle> notAllowed(AgentChannel channel) {
		return role().flatMap((role) -> requests(channel).stream()
			.filter((request) -> !permissions().allows(role, request))
			.findFirst()
			.flatMap((request) -> obstacle(true, Rung.ROLE_POLICY,
					"the role " + role.name() + " does not allow " + request.action())));
	}

	private Optional<Obstacle> dnsOff() {
		Optional<Vpc> vpc = this.surroundings.region().vpcs().find(this.instance.vpcId());
		return obstacle(vpc.filter((found) -> found.dnsSupport() && found.dnsHostnames()).isEmpty(), Rung.VPC_DNS,
				this.instance.vpcId() + " does not have both DNS support and DNS hostnames on");
	}

	private Optional<Role> role() {
		return Optional.ofNullable(this.instance.profileName()).flatMap(this.surroundings.iam()::roleOfProfile);
	}

	private Permissions permissions() {
		return new Permissions(this.surroundings.iam(), this.surroundings.catalog());
	}

	private List<PolicyRequest> requests(AgentChannel channel) {
		String account = this.surroundings.accountId();
		String partition = this.surroundings.partition();
		String resource = "arn:" + partition + ":ec2:" + this.surroundings.region().name() + ":" + account
				+ ":instance/" + this.instance.id();
		String roleArn = role().map(Role::arn).orElse("");
		List<String> principals = List.of("*", account, "arn:" + partition + ":iam::" + account + ":root", roleArn);
		Map<String, String> context = Map.of("aws:PrincipalAccount", account, "aws:ResourceAccount", account,
				"aws:PrincipalArn", roleArn, "aws:SourceVpc", this.instance.vpcId());
		return channel.actions()
			.stream()
			.map((action) -> new PolicyRequest(action, resource, principals, context))
			.toList();
	}

	private static Optional<Obstacle> obstacle(boolean broken, Rung rung, String reason) {
		return broken ? Optional.of(new Obstacle(rung, reason)) : Optional.empty();
	}

}
