package io.ssmsandbox.emulator.resource;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import org.jspecify.annotations.Nullable;

/**
 * Reads security group rules that are part of a group or separate resources. The
 * properties for the peer begin with {@code Source} for ingress and {@code Destination}
 * for egress.
 */
final class RuleReader {

	private static final Set<String> COMMON = Set.of("CidrIp", "CidrIpv6", "Description", "FromPort", "IpProtocol",
			"ToPort");

	private static final int MAX_PORT = 65535;

	/** The services with gateway endpoints. They have prefix lists. */
	private static final List<String> LISTED_SERVICES = List.of("s3", "dynamodb");

	private final ResourceContext context;

	private final String peer;

	private RuleReader(ResourceContext context, String peer) {
		this.context = context;
		this.peer = peer;
	}

	static RuleReader ingress(ResourceContext context) {
		return new RuleReader(context, "Source");
	}

	static RuleReader egress(ResourceContext context) {
		return new RuleReader(context, "Destination");
	}

	/**
	 * Returns the egress rule of a group without egress rules of its own.
	 */
	static SecurityRule allowAll(ResourceContext context) {
		return new SecurityRule(context.newId("sgr"), SecurityRule.ALL_PROTOCOLS, null, null, "0.0.0.0/0", null, null,
				null, null);
	}

	/**
	 * Returns the names of a rule's properties.
	 */
	Set<String> properties() {
		Set<String> names = new HashSet<>(COMMON);
		names.add(this.peer + "PrefixListId");
		names.add(this.peer + "SecurityGroupId");
		return names;
	}

	List<SecurityRule> embedded(ResourceInputs group, String property) {
		return group.structures(property).stream().map((rule) -> read(rule.only(properties()))).toList();
	}

	SecurityRule read(ResourceInputs inputs) {
		String protocol = protocol(inputs.text("IpProtocol"));
		boolean everyPort = protocol.equals(SecurityRule.ALL_PROTOCOLS);
		Integer from = everyPort ? null : inputs.number("FromPort").orElse(null);
		Integer to = everyPort ? null : inputs.number("ToPort").orElse(null);
		checkPorts(protocol, from, to);
		String cidr = inputs.optionalText("CidrIp").orElse(null);
		String cidrIpv6 = inputs.optionalText("CidrIpv6").orElse(null);
		String group = inputs.optionalText(this.peer + "SecurityGroupId").orElse(null);
		String prefixList = inputs.optionalText(this.peer + "PrefixListId").orElse(null);
		checkPeer(cidr, cidrIpv6, group, prefixList);
		return new SecurityRule(this.context.newId("sgr"), protocol, from, to, cidr, cidrIpv6, group, prefixList,
				inputs.optionalText("Description").orElse(null));
	}

	private static String protocol(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "6", "tcp" -> "tcp";
			case "17", "udp" -> "udp";
			case "1", "icmp" -> "icmp";
			case "58", "icmpv6" -> "icmpv6";
			case "-1", "all" -> SecurityRule.ALL_PROTOCOLS;
			default -> text;
		};
	}

	private void checkPorts(String protocol, @Nullable Integer from, @Nullable Integer to) {
		if (!protocol.equals("tcp") && !protocol.equals("udp")) {
			if (!protocol.startsWith("icmp") && !protocol.equals(SecurityRule.ALL_PROTOCOLS)
					&& !protocol.matches("\\d{1,3}")) {
				throw refused("Invalid value '" + protocol + "' for IP protocol. Unknown protocol.");
			}
			return;
		}
		if (from == null || to == null) {
			throw refused("Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
		}
		if (from < 0 || to > MAX_PORT) {
			throw refused("Invalid value '%d-%d' for portRange. Port range is invalid.".formatted(from, to));
		}
		if (from > to) {
			throw refused("Invalid TCP/UDP port range (%d-%d)".formatted(from, to));
		}
	}

	private void checkPeer(@Nullable String cidr, @Nullable String cidrIpv6, @Nullable String group,
			@Nullable String prefixList) {
		if (Stream.of(cidr, cidrIpv6, group, prefixList).filter(Objects::nonNull).count() != 1) {
			throw new ResourceFailureException(
					"Exactly one of CidrIp, CidrIpv6, %1$sPrefixListId, %1$sSecurityGroupId must be "
						.formatted(this.peer) + "specified");
		}
		if (cidr != null && Cidr.parse(cidr).isEmpty()) {
			throw refused("CIDR block " + cidr + " is malformed");
		}
		if (group != null && !this.context.inventory().securityGroups().findStaying(group).isPresent()) {
			throw refused("The security group '" + group + "' does not exist");
		}
		if (prefixList != null && !isPrefixList(prefixList)) {
			throw refused("The prefix list ID '" + prefixList + "' does not exist");
		}
	}

	private boolean isPrefixList(String id) {
		return LISTED_SERVICES.stream()
			.flatMap((service) -> this.context.catalog().prefixListId(this.context.region(), service).stream())
			.anyMatch(id::equals);

	}

	private ResourceFailureException refused(String message) {
		return FailureWording.plainlyByEc2(this.context, message);
	}

}
