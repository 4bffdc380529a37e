package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Optional;

import io.ssmsandbox.emulator.agent.SecurityGroupFirewall.Peer;
import io.ssmsandbox.emulator.agent.UnreachableReason.Rung;
import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;

/**
 * The last steps of an {@link AgentPath}: from an instance to a service through an
 * interface endpoint of its VPC.
 */
final class EndpointPath {

	private static final int HTTPS = 443;

	private final AgentEnvironment agentEnvironment;

	private final RegionInventory inventory;

	private final Instance instance;

	private final AgentChannel channel;

	EndpointPath(AgentEnvironment agentEnvironment, Instance instance, AgentChannel channel) {
		this.agentEnvironment = agentEnvironment;
		this.inventory = agentEnvironment.region();
		this.instance = instance;
		this.channel = channel;
	}

	/**
	 * Returns what blocks calls from the instance to the endpoint. One working endpoint
	 * is enough when the VPC has several.
	 */
	Optional<UnreachableReason> obstacle() {
		List<VpcEndpoint> endpoints = endpoints();
		if (endpoints.isEmpty()) {
			return broken(Rung.ENDPOINT,
					this.instance.vpcId() + " has no interface endpoint for " + this.channel.service());
		}
		List<Optional<UnreachableReason>> obstacles = endpoints.stream().map(this::obstacleTo).toList();
		return obstacles.stream().filter(Optional::isEmpty).findFirst().orElse(obstacles.get(0));
	}

	/**
	 * Returns the refusal when the policy of every reachable endpoint refuses a request.
	 */
	Optional<UnreachableReason> refusalOf(List<PolicyRequest> requests) {
		List<Optional<UnreachableReason>> refusals = endpoints().stream()
			.filter((endpoint) -> obstacleTo(endpoint).isEmpty())
			.map((endpoint) -> policy(endpoint, subject(endpoint), requests))
			.toList();
		return refusals.stream().filter(Optional::isEmpty).findFirst().orElseGet(() -> refusals.get(0));
	}

	private List<VpcEndpoint> endpoints() {
		List<String> names = serviceNames();
		return this.inventory.endpoints()
			.in(this.instance.vpcId())
			.filter((endpoint) -> endpoint.isInterface() && names.contains(endpoint.serviceName()))
			.toList();
	}

	private List<String> serviceNames() {
		return this.agentEnvironment.catalog()
			.endpointServices(this.inventory.name())
			.stream()
			.filter((service) -> service.name().equals(this.channel.service()))
			.map(EndpointService::serviceName)
			.toList();
	}

	private Optional<UnreachableReason> obstacleTo(VpcEndpoint endpoint) {
		String subject = subject(endpoint);
		if (!endpoint.isAvailable()) {
			return broken(Rung.ENDPOINT_AVAILABLE, subject + " is " + endpoint.state().wireName());
		}
		if (endpoint.subnetIds().isEmpty()) {
			return broken(Rung.ENDPOINT_SUBNET, subject + " is in no subnet");
		}
		if (!endpoint.privateDns()) {
			return broken(Rung.PRIVATE_DNS, subject + " has private DNS off, so that its name leads to the internet");
		}
		return firewall(endpoint, subject);
	}

	private static String subject(VpcEndpoint endpoint) {
		return endpoint.serviceName() + " at " + endpoint.id();
	}

	private Optional<UnreachableReason> firewall(VpcEndpoint endpoint, String subject) {
		SecurityGroupFirewall securityGroupFirewall = new SecurityGroupFirewall(this.inventory.securityGroups());
		List<String> addresses = this.inventory.networkInterfaces()
			.in(endpoint.vpcId())
			.filter((networkInterface) -> networkInterface.ownerId().equals(endpoint.id()))
			.map(NetworkInterface::privateIp)
			.toList();
		if (!securityGroupFirewall.letsOut(this.instance.groupIds(), HTTPS, new Peer(addresses, endpoint.groupIds()))) {
			return broken(Rung.EGRESS, "the instance's security groups do not let port 443 out to " + subject);
		}
		Peer self = new Peer(List.of(this.instance.privateIp()), this.instance.groupIds());
		if (!securityGroupFirewall.letsIn(endpoint.groupIds(), HTTPS, self)) {
			return broken(Rung.INGRESS,
					"the security groups of " + subject + " do not let port 443 in from " + this.instance.privateIp());
		}
		return Optional.empty();
	}

	private static Optional<UnreachableReason> policy(VpcEndpoint endpoint, String subject,
			List<PolicyRequest> requests) {
		return Optional.ofNullable(endpoint.policy())
			.map(PolicyDocument::of)
			.flatMap((policy) -> requests.stream()
				.filter((request) -> !policy.allows(request) || policy.denies(request))
				.findFirst())
			.flatMap((request) -> broken(Rung.ENDPOINT_POLICY,
					"the policy of " + subject + " does not allow " + request.action()));
	}

	private static Optional<UnreachableReason> broken(Rung rung, String reason) {
		return Optional.of(new UnreachableReason(rung, reason));
	}

}
