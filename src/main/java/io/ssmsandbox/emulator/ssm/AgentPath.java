package io.ssmsandbox.emulator.ssm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.catalog.Image;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.ssm.Obstacle.Rung;
import io.ssmsandbox.emulator.world.World;

/**
 * The way from SSM Agent on an instance to Systems Manager, tried rung by rung: the
 * instance itself, what its role may do, its VPC, and the {@link EndpointPath} to each
 * service. The emulated VPCs have no way to the internet, so that without an endpoint
 * there is no way at all.
 * <p>
 * It judges the world at this moment only: unlike the real agent, which backs off for
 * minutes after a failed try, this one connects as soon as its way is open.
 */
final class AgentPath {

	private final World world;

	private final String region;

	private final Instance instance;

	AgentPath(World world, String region, Instance instance) {
		this.world = world;
		this.region = region;
		this.instance = instance;
	}

	/**
	 * The first broken rung on the way to a service; empty when the agent reaches it.
	 */
	Optional<Obstacle> obstacleTo(AgentChannel channel) {
		return obstacleTo(channel, VpcEndpoint::isAvailable);
	}

	/**
	 * The same with another notion of which endpoints carry traffic.
	 */
	Optional<Obstacle> obstacleTo(AgentChannel channel, Predicate<VpcEndpoint> carries) {
		Stream<Supplier<Optional<Obstacle>>> rungs = Stream.of(this::notRunning, this::agentMissing, this::notBooted,
				this::profileMissing, this::notTrusted, () -> notAllowed(channel), this::dnsOff,
				() -> new EndpointPath(this.world, this.region, this.instance, carries).obstacleTo(channel,
						requests(channel)),
				this::silenced);
		return rungs.map(Supplier::get).flatMap(Optional::stream).findFirst();
	}

	private Optional<Obstacle> notRunning() {
		return obstacle(!this.instance.isRunning(), Rung.INSTANCE_RUNNING,
				"the instance is " + this.instance.state().wireName());
	}

	private Optional<Obstacle> agentMissing() {
		return this.world.catalog()
			.image(this.region, this.instance.imageId())
			.filter((image) -> !image.agentPreinstalled())
			.map(Image::name)
			.flatMap((name) -> obstacle(true, Rung.AGENT_INSTALLED, "the image " + name + " comes without SSM Agent"));
	}

	private Optional<Obstacle> notBooted() {
		Instant bootedAt = Agent.bootedAt(this.instance);
		return obstacle(this.world.now().isBefore(bootedAt), Rung.AGENT_BOOTED,
				"the system is still booting, until " + bootedAt);
	}

	private Optional<Obstacle> silenced() {
		return this.world.agentSilence(this.region, this.instance)
			.filter((silence) -> silence.covers(this.world.now()))
			.flatMap((silence) -> obstacle(true, Rung.SILENCED,
					"a scripted fault silences the agent, until " + silence.until()));
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
		Optional<Vpc> vpc = this.world.region(this.region).vpcs().find(this.instance.vpcId());
		return obstacle(vpc.filter((found) -> found.dnsSupport() && found.dnsHostnames()).isEmpty(), Rung.VPC_DNS,
				this.instance.vpcId() + " does not have both DNS support and DNS hostnames on");
	}

	private Optional<Role> role() {
		return Optional.ofNullable(this.instance.profileName()).flatMap(this.world.iam()::roleOfProfile);
	}

	private Permissions permissions() {
		return new Permissions(this.world.iam(), this.world.catalog());
	}

	private List<PolicyRequest> requests(AgentChannel channel) {
		String account = this.world.accountId();
		String partition = this.world.catalog().region(this.region).orElseThrow().partition();
		String resource = "arn:" + partition + ":ec2:" + this.region + ":" + account + ":instance/"
				+ this.instance.id();
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
