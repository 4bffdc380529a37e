package io.ssmsandbox.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.AwsUnavailable;
import io.ssmsandbox.cloud.GroupRule;
import io.ssmsandbox.cloud.InterfaceEndpoint;
import io.ssmsandbox.cloud.Machine;
import io.ssmsandbox.cloud.PrivateNetworks;
import io.ssmsandbox.template.EndpointSet;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The way from an instance to the endpoints of its VPC: that they are there, that names
 * lead to them, and that security groups let HTTPS out and in.
 */
final class WayToEndpoints {

	private static final int HTTPS = 443;

	/** What an agent of any age calls before it is connected. */
	private static final List<String> NEEDED = List.of("ssm", "ssmmessages");

	private final PrivateNetworks networks;

	private final String region;

	private final String vpc;

	private final Machine machine;

	WayToEndpoints(PrivateNetworks networks, String region, String vpc, Machine machine) {
		this.networks = networks;
		this.region = region;
		this.vpc = vpc;
		this.machine = machine;
	}

	/**
	 * The services of a set that an agent cannot connect without.
	 */
	static List<String> servicesOf(EndpointSet endpoints) {
		return endpoints.services().stream().filter(NEEDED::contains).toList();
	}

	List<Finding> walk(List<String> services) {
		try {
			List<InterfaceEndpoint> all = this.networks.endpoints(this.region, this.vpc);
			List<InterfaceEndpoint> there = services.stream()
				.flatMap((service) -> all.stream()
					.filter((endpoint) -> endpoint.isOf(service) && endpoint.isAvailable())
					.limit(1))
				.toList();
			List<Finding> findings = new ArrayList<>();
			findings.add(presence(services, all, there));
			if (!there.isEmpty()) {
				findings.add(names(there));
				findings.addAll(firewall(there));
				findings.add(policies(there));
			}
			return findings;
		}
		catch (AwsUnavailable | AwsRefused ex) {
			return List.of(Finding.unknown(Suspect.ENDPOINTS, String.valueOf(ex.getMessage())));
		}
	}

	private static Finding presence(List<String> services, List<InterfaceEndpoint> all, List<InterfaceEndpoint> there) {
		return services.stream()
			.filter((service) -> there.stream().noneMatch((endpoint) -> endpoint.isOf(service)))
			.findFirst()
			.map((missing) -> Finding.guilty(Suspect.ENDPOINTS,
					all.stream()
						.filter((endpoint) -> endpoint.isOf(missing))
						.findFirst()
						.map((endpoint) -> missing + " (" + endpoint.state() + ")")
						.orElse(missing)))
			.orElseGet(() -> Finding.cleared(Suspect.ENDPOINTS));
	}

	private static Finding names(List<InterfaceEndpoint> there) {
		return there.stream()
			.filter((endpoint) -> !endpoint.privateDns())
			.findFirst()
			.map((endpoint) -> Finding.guilty(Suspect.PRIVATE_DNS, endpoint.id()))
			.orElseGet(() -> Finding.cleared(Suspect.PRIVATE_DNS));
	}

	/**
	 * The template's lets the whole account through, so another one was set by somebody.
	 */
	private static Finding policies(List<InterfaceEndpoint> there) {
		return there.stream()
			.filter((endpoint) -> !endpoint.open())
			.findFirst()
			.map((endpoint) -> Finding.guilty(Suspect.ENDPOINT_POLICY, endpoint.id()))
			.orElseGet(() -> Finding.cleared(Suspect.ENDPOINT_POLICY));
	}

	private List<Finding> firewall(List<InterfaceEndpoint> there) {
		Set<String> groups = new LinkedHashSet<>(this.machine.groupIds());
		there.forEach((endpoint) -> groups.addAll(endpoint.groupIds()));
		if (groups.isEmpty()) {
			return List.of();
		}
		try {
			List<GroupRule> rules = this.networks.rules(this.region, groups);
			return List.of(judge(Suspect.EGRESS, there, (endpoint) -> letsOut(rules, endpoint)),
					judge(Suspect.INGRESS, there, (endpoint) -> letsIn(rules, endpoint)));
		}
		catch (AwsUnavailable | AwsRefused ex) {
			return List.of(Finding.unknown(Suspect.EGRESS, String.valueOf(ex.getMessage())));
		}
	}

	private Finding judge(Suspect suspect, List<InterfaceEndpoint> there, Predicate<InterfaceEndpoint> open) {
		return there.stream()
			.filter(open.negate())
			.findFirst()
			.map((endpoint) -> Finding.guilty(suspect,
					String.join(", ", (suspect == Suspect.EGRESS) ? this.machine.groupIds() : endpoint.groupIds())))
			.orElseGet(() -> Finding.cleared(suspect));
	}

	private boolean letsOut(List<GroupRule> rules, InterfaceEndpoint endpoint) {
		return rules.stream()
			.anyMatch((rule) -> rule.egress() && this.machine.groupIds().contains(rule.groupId()) && rule.covers(HTTPS)
					&& reaches(rule, endpoint.groupIds(), endpoint.addresses()));
	}

	private boolean letsIn(List<GroupRule> rules, InterfaceEndpoint endpoint) {
		String own = this.machine.privateIp();
		List<String> addresses = (own != null) ? List.of(own) : List.of();
		return rules.stream()
			.anyMatch((rule) -> !rule.egress() && endpoint.groupIds().contains(rule.groupId()) && rule.covers(HTTPS)
					&& reaches(rule, this.machine.groupIds(), addresses));
	}

	private static boolean reaches(GroupRule rule, List<String> groups, List<String> addresses) {
		String peer = rule.peerGroupId();
		String cidr = rule.cidr();
		if (peer != null) {
			return groups.contains(peer);
		}
		return cidr != null && addresses.stream().anyMatch(new IpAddressMatcher(cidr)::matches);
	}

}
