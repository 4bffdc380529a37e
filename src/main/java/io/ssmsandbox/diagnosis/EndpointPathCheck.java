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
 * The way from an instance to the endpoints of its VPC: that they are there, that names
 * lead to them, that security groups let HTTPS out and in, and that their policies let
 * the agent through. Of several endpoints of a service, the best one counts.
 */
final class EndpointPathCheck {

	private static final int HTTPS = 443;

	/** The services without which no agent of any age connects. */
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

	List<Finding> walk() {
		List<InterfaceEndpoint> all = this.networks.endpoints(this.region, this.vpc);
		List<InterfaceEndpoint> there = all.stream()
			.filter((endpoint) -> endpoint.isAvailable() && NEEDED.stream().anyMatch(endpoint::isOf))
			.toList();
		List<Finding> findings = new ArrayList<>(List.of(presence(all)));
		if (!there.isEmpty()) {
			Firewall firewall = firewall(there);
			List<List<Finding>> best = NEEDED.stream().flatMap((service) -> best(service, there, firewall)).toList();
			for (int rung = 0; rung < best.get(0).size(); rung++) {
				int nth = rung;
				best.stream()
					.map((rungs) -> rungs.get(nth))
					.max(Comparator.comparing(Finding::verdict))
					.ifPresent(findings::add);
			}
		}
		return findings;
	}

	private static Finding presence(List<InterfaceEndpoint> all) {
		return NEEDED.stream()
			.filter((service) -> all.stream().noneMatch((endpoint) -> endpoint.isOf(service) && endpoint.isAvailable()))
			.findFirst()
			.map((missing) -> Finding.guilty(AgentProblem.ENDPOINTS, CauseCode.AGENT_ENDPOINT_MISSING,
					all.stream()
						.filter((endpoint) -> endpoint.isOf(missing))
						.findFirst()
						.map((endpoint) -> missing + " (" + endpoint.state() + ")")
						.orElse(missing)))
			.orElseGet(() -> Finding.cleared(AgentProblem.ENDPOINTS));
	}

	/**
	 * The rungs of the service's endpoint that lets the agent come furthest; nothing
	 * where it has none.
	 */
	private Stream<List<Finding>> best(String service, List<InterfaceEndpoint> there, Firewall firewall) {
		return there.stream()
			.filter((endpoint) -> endpoint.isOf(service))
			.map((endpoint) -> List.of(names(endpoint), firewall.out(endpoint), firewall.in(endpoint),
					policy(endpoint)))
			.max(Comparator.comparingLong(EndpointPathCheck::sound))
			.stream();
	}

	private static long sound(List<Finding> rungs) {
		return rungs.stream().takeWhile((rung) -> rung.verdict() == Verdict.CLEARED).count();
	}

	private static Finding names(InterfaceEndpoint endpoint) {
		return endpoint.privateDns() ? Finding.cleared(AgentProblem.PRIVATE_DNS)
				: Finding.guilty(AgentProblem.PRIVATE_DNS, CauseCode.AGENT_PRIVATE_DNS_OFF, endpoint.id());
	}

	private static Finding policy(InterfaceEndpoint endpoint) {
		return switch (endpoint.policy()) {
			case OPEN -> Finding.cleared(AgentProblem.ENDPOINT_POLICY);
			case NARROWED ->
				Finding.doubtful(AgentProblem.ENDPOINT_POLICY, CauseCode.AGENT_ENDPOINT_POLICY_NARROWED, endpoint.id());
			case DENYING ->
				Finding.guilty(AgentProblem.ENDPOINT_POLICY, CauseCode.AGENT_ENDPOINT_POLICY_DENIES, endpoint.id());
		};
	}

	private Firewall firewall(List<InterfaceEndpoint> there) {
		Set<String> groups = new LinkedHashSet<>(this.instance.groupIds());
		Set<String> interfaces = new LinkedHashSet<>();
		there.forEach((endpoint) -> {
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
	 * Security groups on both sides.
	 *
	 * @param rules all rules of all of them
	 * @param addresses of the endpoints' network interfaces, by their ids
	 * @param unknown why nothing is known of the rules; empty where something is
	 */
	private record Firewall(Ec2Instance machine, List<NetworkRule> rules, Map<String, String> addresses,
			Optional<Message> unknown) {

		Finding out(InterfaceEndpoint endpoint) {
			List<String> there = endpoint.interfaceIds().stream().map(this.addresses::get).toList();
			return judge(AgentProblem.EGRESS, CauseCode.AGENT_EGRESS_CLOSED, this.machine.groupIds(),
					this.rules.stream()
						.anyMatch((rule) -> rule.egress() && this.machine.groupIds().contains(rule.groupId())
								&& rule.covers(HTTPS) && reaches(rule, endpoint.groupIds(), there)));
		}

		Finding in(InterfaceEndpoint endpoint) {
			String own = this.machine.privateIp();
			List<String> here = (own != null) ? List.of(own) : List.of();
			return judge(AgentProblem.INGRESS, CauseCode.AGENT_INGRESS_CLOSED, endpoint.groupIds(),
					this.rules.stream()
						.anyMatch((rule) -> !rule.egress() && endpoint.groupIds().contains(rule.groupId())
								&& rule.covers(HTTPS) && reaches(rule, this.machine.groupIds(), here)));
		}

		private Finding judge(AgentProblem problem, CauseCode closed, List<String> groups, boolean open) {
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
