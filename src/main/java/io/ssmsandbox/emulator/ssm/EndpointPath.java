package io.ssmsandbox.emulator.ssm;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.ssm.Firewall.Peer;
import io.ssmsandbox.emulator.ssm.Obstacle.Rung;
import io.ssmsandbox.emulator.world.World;

/**
 * The last rungs of an {@link AgentPath}: from an instance to a service through an
 * interface endpoint of its VPC.
 */
final class EndpointPath {

	private static final int HTTPS = 443;

	private final World world;

	private final RegionInventory inventory;

	private final Instance instance;

	private final Predicate<VpcEndpoint> carries;

	EndpointPath(World world, String region, Instance instance, Predicate<VpcEndpoint> carries) {
		this.world = world;
		this.inventory = world.region(region);
		this.instance = instance;
		this.carries = carries;
	}

	/**
	 * What is in the way to the endpoint that the instance would use; when the VPC has
	 * several, one that works is enough.
	 */
	Optional<Obstacle> obstacleTo(AgentChannel channel, List<PolicyRequest> requests) {
		List<VpcEndpoint> endpoints = this.inventory.endpoints()
			.where((endpoint) -> endpoint.isInterface() && endpoint.vpcId().equals(this.instance.vpcId())
					&& serviceNames(channel).contains(endpoint.serviceName()))
			.toList();
		if (endpoints.isEmpty()) {
			return Optional.of(new Obstacle(Rung.ENDPOINT,
					this.instance.vpcId() + " has no interface endpoint for " + channel.service()));
		}
		List<Optional<Obstacle>> obstacles = endpoints.stream().map((endpoint) -> at(endpoint, requests)).toList();
		return obstacles.stream().filter(Optional::isEmpty).findFirst().orElse(obstacles.get(0));
	}

	private List<String> serviceNames(AgentChannel channel) {
		return this.world.catalog()
			.endpointServices(this.inventory.name())
			.stream()
			.filter((service) -> service.name().equals(channel.service()))
			.map(EndpointService::serviceName)
			.toList();
	}

	private Optional<Obstacle> at(VpcEndpoint endpoint, List<PolicyRequest> requests) {
		String subject = endpoint.serviceName() + " at " + endpoint.id();
		if (!this.carries.test(endpoint)) {
			return broken(Rung.ENDPOINT_AVAILABLE, subject + " is " + endpoint.state().wireName());
		}
		if (endpoint.subnetIds().isEmpty()) {
			return broken(Rung.ENDPOINT_SUBNET, subject + " is in no subnet");
		}
		if (!endpoint.privateDns()) {
			return broken(Rung.PRIVATE_DNS, subject + " has private DNS off, so that its name leads to the internet");
		}
		return firewall(endpoint, subject).or(() -> policy(endpoint, subject, requests));
	}

	private Optional<Obstacle> firewall(VpcEndpoint endpoint, String subject) {
		Firewall firewall = new Firewall(this.inventory.securityGroups());
		List<String> addresses = this.inventory.networkInterfaces()
			.where((networkInterface) -> networkInterface.ownerId().equals(endpoint.id()))
			.map(NetworkInterface::privateIp)
			.toList();
		if (!firewall.letsOut(this.instance.groupIds(), HTTPS, new Peer(addresses, endpoint.groupIds()))) {
			return broken(Rung.EGRESS, "the instance's security groups do not let port 443 out to " + subject);
		}
		Peer self = new Peer(List.of(this.instance.privateIp()), this.instance.groupIds());
		if (!firewall.letsIn(endpoint.groupIds(), HTTPS, self)) {
			return broken(Rung.INGRESS,
					"the security groups of " + subject + " do not let port 443 in from " + this.instance.privateIp());
		}
		return Optional.empty();
	}

	private static Optional<Obstacle> policy(VpcEndpoint endpoint, String subject, List<PolicyRequest> requests) {
		return Optional.ofNullable(endpoint.policy())
			.map(PolicyDocument::of)
			.flatMap((policy) -> requests.stream()
				.filter((request) -> !policy.allows(request) || policy.denies(request))
				.findFirst())
			.flatMap((request) -> broken(Rung.ENDPOINT_POLICY,
					"the policy of " + subject + " does not allow " + request.action()));
	}

	private static Optional<Obstacle> broken(Rung rung, String reason) {
		return Optional.of(new Obstacle(rung, reason));
	}

}
