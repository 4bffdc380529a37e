package io.ssmsandbox.emulator.agent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;

/**
 * Decides which TCP connections the security groups of a region allow. Replies need no
 * rule, because groups are stateful.
 */
record SecurityGroupFirewall(ResourceTable<SecurityGroup> groups) {

	/**
	 * Returns whether members of the groups may connect to the peer.
	 */
	boolean letsOut(List<String> from, int port, Peer to) {
		return members(from).flatMap((group) -> group.egress().stream())
			.anyMatch((securityRule) -> passes(securityRule, port, to));
	}

	/**
	 * Returns whether the peer may connect to members of the groups.
	 */
	boolean letsIn(List<String> to, int port, Peer from) {
		return members(to).flatMap((group) -> group.ingress().stream())
			.anyMatch((securityRule) -> passes(securityRule, port, from));
	}

	private Stream<SecurityGroup> members(List<String> groupIds) {
		return groupIds.stream().map(this.groups::find).flatMap(Optional::stream);
	}

	private static boolean passes(SecurityRule securityRule, int port, Peer peer) {
		return securityRule.coversTcp(port) && (inGroup(securityRule, peer) || inRange(securityRule, peer));
	}

	private static boolean inGroup(SecurityRule securityRule, Peer peer) {
		return securityRule.groupId() != null && peer.groupIds().contains(securityRule.groupId());
	}

	private static boolean inRange(SecurityRule securityRule, Peer peer) {
		return Optional.ofNullable(securityRule.cidr())
			.flatMap(Cidr::parse)
			.filter((block) -> peer.addresses()
				.stream()
				.map(Cidr::parseAddress)
				.flatMap(Optional::stream)
				.anyMatch(block::contains))
			.isPresent();
	}

	/**
	 * The other end of a connection, with its addresses and its groups.
	 */
	record Peer(Collection<String> addresses, Collection<String> groupIds) {

		Peer {
			addresses = List.copyOf(addresses);
			groupIds = List.copyOf(groupIds);
		}

	}

}
