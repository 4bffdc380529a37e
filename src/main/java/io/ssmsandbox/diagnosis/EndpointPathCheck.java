package io.ssmsandbox.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.Ec2Instance;
import io.ssmsandbox.aws.InterfaceEndpoint;
import io.ssmsandbox.aws.NetworkRule;
import io.ssmsandbox.aws.PrivateNetworks;
import io.ssmsandbox.diagnosis.Finding.Verdict;
import io.ssmsandbox.message.Message;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Checks the network path from an instance to the endpoints of its VPC: their presence,
 * private DNS, the security groups on both sides for HTTPS, and the endpoint policies.
 * When a service has several endpoints, the best one counts.
 */
final class EndpointPathCheck {

	private static final int HTTPS = 443;

	/** The services that every agent version needs to connect. */
	private static final List<String> NEEDED = List.of("ssm", "ssmmessages");

	private final PrivateNetworks networks;

	private final String region;

	private final String vpc;

	private final Ec2Instance instance;

	EndpointPathCheck(PrivateNetworks networks, String region, String vpc, Ec2Instance instance) {
		this.networks = networks;
		this.region = region;
		this.vpc = vpc;
		this.instance = instance;
	}

	List<Finding> checkPath() {
		List<InterfaceEndpoint> all = this.networks.endpoints(this.region, this.vpc);
		List<InterfaceEndpoint> available = all.stream()
			.filter((endpoint) -> endpoint.isAvailable() && NEEDED.stream().anyMatch(endpoint::isForService))
			.toList();
		List<Finding> findings = new ArrayList<>(List.of(checkPresence(all)));
		if (!available.isEmpty()) {
			Firewall firewall = firewall(available);
			List<List<Finding>> best = NEEDED.stream()
				.flatMap((service) -> best(service, available, firewall))
				.toList();
			for (int i = 0; i < best.get(0).size(); i++) {
				int index = i;
				best.stream()
					.map((findingsOfEndpoint) -> findingsOfEndpoint.get(index))
					.max(Comparator.comparing(Finding::verdict))
					.ifPresent(findings::add);
			}
		}
		return findings;
	}

	private static Finding checkPresence(List<InterfaceEndpoint> all) {
		return NEEDED.stream()
			.filter((service) -> all.stream()
				.noneMatch((endpoint) -> endpoint.isForService(service) && endpoint.isAvailable()))
			.findFirst()
			.map((missing) -> Finding.guilty(AgentProblem.ENDPOINTS, CauseCode.AGENT_ENDPOINT_MISSING,
					all.stream()
						.filter((endpoint) -> endpoint.isForService(missing))
						.findFirst()
						.map((endpoint) -> missing + " (" + endpoint.state() + ")")
						.orElse(missing)))
			.orElseGet(() -> Finding.cleared(AgentProblem.ENDPOINTS));
	}

	/**
	 * The findings of the service's endpoint with the most passed checks; empty when it
	 * has none.
	 */
	private Stream<List<Finding>> best(String service, List<InterfaceEndpoint> available, Firewall firewall) {
		return available.stream()
			.filter((endpoint) -> endpoint.isForService(service))
			.map((endpoint) -> List.of(checkPrivateDns(endpoint), firewall.out(endpoint), firewall.in(endpoint),
					checkPolicy(endpoint)))
			.max(Comparator.comparingLong(EndpointPathCheck::passedChecks))
			.stream();
	}

	private static long passedChecks(List<Finding> findingsOfEndpoint) {
		return findingsOfEndpoint.stream().takeWhile((check) -> check.verdict() == Verdict.CLEARED).count();
	}

	private static Finding checkPrivateDns(InterfaceEndpoint endpoint) {
		return endpoint.privateDns() ? Finding.cleared(AgentProblem.PRIVATE_DNS)
				: Finding.guilty(AgentProblem.PRIVATE_DNS, CauseCode.AGENT_PRIVATE_DNS_OFF, endpoint.id());
	}

	private static Finding checkPolicy(InterfaceEndpoint endpoint) {
		return switch (endpoint.policy()) {
			case OPEN -> Finding.cleared(AgentProblem.ENDPOINT_POLICY);
			case NARROWED ->
				Finding.doubtful(AgentProblem.ENDPOINT_POLICY, CauseCode.AGENT_ENDPOINT_POLICY_NARROWED, endpoint.id());
			case DENYING ->
				Finding.guilty(AgentProblem.ENDPOINT_POLICY, CauseCode.AGENT_ENDPOINT_POLICY_DENIES, endpoint.id());
		};
	}

	private Firewall firewall(List<InterfaceEndpoint> available) {
		Set<String> groups = new LinkedHashSet<>(this.instance.groupIds());
		Set<String> interfaces = new LinkedHashSet<>();
		available.forEach((endpoint) -> {
			groups.addAll(endpoint.groupIds());
			interfaces.addAll(endpoint.interfaceIds());
		});
		try {
			return new Firewall(this.instance, this.networks.rules(this.region, groups),
					this.networks.addresses(this.region, interfaces), Optional.empty());
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			return new Firewall(this.instance, List.of(), Map.of(), Optional.of(ex.message()));
		}
	}

	/**
	 * The security groups of the instance and the endpoints.
	 *
	 * @param rules all rules of all groups
	 * @param addresses the addresses of the endpoints' network interfaces by id
	 * @param unknown why the rules are unknown; empty when they are known
	 */
	private record Firewall(Ec2Instance ec2Instance, List<NetworkRule> rules, Map<String, String> addresses,
			Optional<Message> unknown) {

		Finding out(InterfaceEndpoint endpoint) {
			List<String> endpointAddresses = endpoint.interfaceIds().stream().map(this.addresses::get).toList();
			return toFinding(AgentProblem.EGRESS, CauseCode.AGENT_EGRESS_CLOSED, this.ec2Instance.groupIds(),
					this.rules.stream()
						.anyMatch((rule) -> rule.egress() && this.ec2Instance.groupIds().contains(rule.groupId())
								&& rule.covers(HTTPS) && reaches(rule, endpoint.groupIds(), endpointAddresses)));
		}

		Finding in(InterfaceEndpoint endpoint) {
			String own = this.ec2Instance.privateIp();
			List<String> here = (own != null) ? List.of(own) : List.of();
			return toFinding(AgentProblem.INGRESS, CauseCode.AGENT_INGRESS_CLOSED, endpoint.groupIds(),
					this.rules.stream()
						.anyMatch((rule) -> !rule.egress() && endpoint.groupIds().contains(rule.groupId())
								&& rule.covers(HTTPS) && reaches(rule, this.ec2Instance.groupIds(), here)));
		}

		private Finding toFinding(AgentProblem problem, CauseCode closed, List<String> groups, boolean open) {
			if (this.unknown.isPresent()) {
				return Finding.unknown(problem, this.unknown.get());
			}
			return open ? Finding.cleared(problem) : Finding.guilty(problem, closed, groups);
		}

		private static boolean reaches(NetworkRule rule, List<String> groups, List<String> addresses) {
			String peer = rule.peerGroupId();
			String cidr = rule.cidr();
			if (peer != null) {
				return groups.contains(peer);
			}
			return cidr != null && addresses.stream().anyMatch(new IpAddressMatcher(cidr)::matches);
		}

	}

}
