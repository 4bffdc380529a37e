package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Runs RevokeSecurityGroupIngress and RevokeSecurityGroupEgress: revokes rules given by
 * id or by content, all of them or none.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html">RevokeSecurityGroupIngress</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html">RevokeSecurityGroupEgress</a>
 */
record RevokeSecurityGroupRules(boolean egress) implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String id = serviceCall.required(IdKind.SECURITY_GROUP.parameter());
		SecurityGroup group = IdKind.SECURITY_GROUP.one(id, world.region(serviceCall.region()).securityGroups()::find);
		List<SecurityRule> rules = this.egress ? group.egress() : group.ingress();
		List<SecurityRule> revoked = wanted(serviceCall, rules);
		world.directCalls().revokeRules(serviceCall.region(), id, revoked.stream().map(SecurityRule::id).toList());
		return new XmlReply(XmlElement.of("Result")
			.text("return", true)
			.list("revokedSecurityGroupRuleSet", "item",
					revoked.stream().map((securityRule) -> element(securityRule, id)).toList()));
	}

	private XmlElement element(SecurityRule securityRule, String groupId) {
		return RuleElement.of(securityRule, groupId, this.egress).text("referencedGroupId", securityRule.groupId());
	}

	private static List<SecurityRule> wanted(ServiceCall serviceCall, List<SecurityRule> rules) {
		List<SecurityRule> wanted = new ArrayList<>(IdKind.SECURITY_GROUP_RULE.find(serviceCall,
				(id) -> rules.stream().filter((securityRule) -> securityRule.id().equals(id)).findFirst()));
		permissions(serviceCall).stream()
			.flatMap((permission) -> Peer.of(permission).stream())
			.map((peer) -> rules.stream()
				.filter(peer::describes)
				.findFirst()
				.orElseThrow(RevokeSecurityGroupRules::absent))
			.forEach(wanted::add);
		if (wanted.isEmpty()) {
			throw new AwsErrorException(400, "MissingParameter",
					"The request must contain the parameter ipPermissions");
		}
		return wanted;
	}

	/** The older form has one permission at the top level of the call. */
	private static List<Map<String, String>> permissions(ServiceCall serviceCall) {
		List<Map<String, String>> permissions = new ArrayList<>(serviceCall.structures("IpPermissions"));
		serviceCall.text("CidrIp").ifPresent((cidr) -> {
			Map<String, String> permission = new HashMap<>(Map.of("IpRanges.1.CidrIp", cidr));
			List.of("IpProtocol", "FromPort", "ToPort")
				.forEach((name) -> serviceCall.text(name).ifPresent((value) -> permission.put(name, value)));
			permissions.add(permission);
		});
		return permissions;
	}

	private static AwsErrorException absent() {
		return new AwsErrorException(400, "InvalidPermission.NotFound",
				"The specified rule does not exist in this security group.");
	}

	/**
	 * One peer of a permission, which makes one rule.
	 */
	private record Peer(Map<String, String> permission, PeerKind kind, String value) {

		static List<Peer> of(Map<String, String> permission) {
			List<Peer> peers = new ArrayList<>();
			permission.forEach((name, value) -> Stream.of(PeerKind.values())
				.filter((kind) -> kind.path.matcher(name).matches())
				.forEach((kind) -> peers.add(new Peer(permission, kind, value))));
			return peers;
		}

		boolean describes(SecurityRule securityRule) {
			return this.value.equals(this.kind.peer.apply(securityRule))
					&& securityRule.protocol().equals(this.permission.get("IpProtocol"))
					&& isPort("FromPort", securityRule.fromPort()) && isPort("ToPort", securityRule.toPort());
		}

		private boolean isPort(String name, @Nullable Integer port) {
			return (port != null) ? port.toString().equals(this.permission.get(name))
					: this.permission.getOrDefault(name, "-1").equals("-1");
		}

	}

	/**
	 * The parameters of a permission that hold its peers.
	 */
	private enum PeerKind {

		GROUP("Groups", "GroupId", SecurityRule::groupId), CIDR("IpRanges", "CidrIp", SecurityRule::cidr),

		CIDR_IPV6("Ipv6Ranges", "CidrIpv6", SecurityRule::cidrIpv6),

		PREFIX_LIST("PrefixListIds", "PrefixListId", SecurityRule::prefixListId);

		private final Pattern path;

		private final Function<SecurityRule, @Nullable String> peer;

		PeerKind(String list, String member, Function<SecurityRule, @Nullable String> peer) {
			this.path = Pattern.compile(list + "\\.\\d+\\." + member);
			this.peer = peer;
		}

	}

}
