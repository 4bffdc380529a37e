package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.agent.UnreachableReason.Rung;
import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.inventory.Vpc;

/**
 * Checks the path from SSM Agent on an instance to Systems Manager, step by step: the
 * instance itself, its VPC, the {@link EndpointPath} to each service, its credentials,
 * and the permissions of its role and the endpoint. The emulated VPCs have no internet
 * access, so without an endpoint there is no path.
 * <p>
 * It checks the path only at this moment. {@link AgentHistory} knows when the agent tries
 * it.
 */
final class AgentPath {

	private final AgentEnvironment agentEnvironment;

	private final Instance instance;

	AgentPath(AgentEnvironment agentEnvironment, Instance instance) {
		this.agentEnvironment = agentEnvironment;
		this.instance = instance;
	}

	/**
	 * Returns the first broken step of the path to a service, or empty when the agent
	 * reaches it.
	 */
	Optional<UnreachableReason> obstacleTo(AgentChannel channel) {
		EndpointPath endpoint = new EndpointPath(this.agentEnvironment, this.instance, channel);
		Stream<Supplier<Optional<UnreachableReason>>> rungs = Stream.of(this::notRunning, this::agentMissing,
				this::dnsOff, endpoint::obstacle, this::profileMissing, this::notTrusted, () -> notAllowed(channel),
				() -> endpoint.refusalOf(requests(channel)));
		return rungs.map(Supplier::get).flatMap(Optional::stream).findFirst();
	}

	private Optional<UnreachableReason> notRunning() {
		return obstacle(!this.instance.isRunning(), Rung.INSTANCE_RUNNING,
				"the instance is " + this.instance.state().wireName());
	}

	private Optional<UnreachableReason> agentMissing() {
		return this.agentEnvironment.catalog()
			.image(this.agentEnvironment.region().name(), this.instance.imageId())
			.filter((catalogImage) -> !catalogImage.agentPreinstalled())
			.map(CatalogImage::name)
			.flatMap((name) -> obstacle(true, Rung.AGENT_INSTALLED, "the image " + name + " comes without SSM Agent"));
	}

	private Optional<UnreachableReason> profileMissing() {
		return obstacle(role().isEmpty(), Rung.INSTANCE_PROFILE,
				"the instance has no instance profile with a role, and so no credentials");
	}

	private Optional<UnreachableReason> notTrusted() {
		return role().filter((role) -> !permissions().trustsInstances(role))
			.flatMap((role) -> obstacle(true, Rung.ROLE_TRUST, "the role " + role.name() + " does not trust EC2"));
	}

	private Optional<UnreachableReason> notAllowed(AgentChannel channel) {
		return role().flatMap((role) -> requests(channel).stream()
			.filter((request) -> !permissions().allows(role, request))
			.findFirst()
			.flatMap((request) -> obstacle(true, Rung.ROLE_POLICY,
					"the role " + role.name() + " does not allow " + request.action())));
	}

	private Optional<UnreachableReason> dnsOff() {
		Optional<Vpc> vpc = this.agentEnvironment.region().vpcs().find(this.instance.vpcId());
		return obstacle(vpc.filter((found) -> found.dnsSupport() && found.dnsHostnames()).isEmpty(), Rung.VPC_DNS,
				this.instance.vpcId() + " does not have both DNS support and DNS hostnames on");
	}

	private Optional<Role> role() {
		return Optional.ofNullable(this.instance.profileName()).flatMap(this.agentEnvironment.iam()::roleOfProfile);
	}

	private RolePermissions permissions() {
		return new RolePermissions(this.agentEnvironment.iam(), this.agentEnvironment.catalog());
	}

	private List<PolicyRequest> requests(AgentChannel channel) {
		String account = this.agentEnvironment.accountId();
		String partition = this.agentEnvironment.partition();
		String resource = "arn:" + partition + ":ec2:" + this.agentEnvironment.region().name() + ":" + account
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

	private static Optional<UnreachableReason> obstacle(boolean broken, Rung rung, String reason) {
		return broken ? Optional.of(new UnreachableReason(rung, reason)) : Optional.empty();
	}

}
