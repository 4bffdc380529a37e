package io.ssmsandbox.emulator.agent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.inventory.Cidr;
import io.ssmsandbox.emulator.inventory.Rule;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Table;

/**
 * Which TCP connections the security groups of a region let through. Answers need no
 * rule: groups are stateful.
 */
record Firewall(Table<SecurityGroup> groups) {

	/**
	 * Whether members of those groups may connect to that peer.
	 */
	boolean letsOut(List<String> from, int port, Peer to) {
		return members(from).flatMap((group) -> group.egress().stream()).anyMatch((rule) -> passes(rule, port, to));
	}

	/**
	 * Whether that peer may connect to members of those groups.
	 */
	boolean letsIn(List<String> to, int port, Peer from) {
		return members(to).flatMap((group) -> group.ingress().stream()).anyMatch((rule) -> passes(rule, port, from));
	}

	private Stream<SecurityGroup> members(List<String> groupIds) {
		return groupIds.stream().map(this.groups::find).flatMap(Optional::stream);
	}

	private static boolean passes(Rule rule, int port, Peer peer) {
		return rule.coversTcp(port) && (inGroup(rule, peer) || inRange(rule, peer));
	}

	private static boolean inGroup(Rule rule, Peer peer) {
		return rule.groupId() != null && peer.groupIds().contains(rule.groupId());
	}

	private static boolean inRange(Rule rule, Peer peer) {
		return Optional.ofNullable(rule.cidr())
			.flatMap(Cidr::parse)
			.filter((block) -> peer.addresses()
				.stream()
				.map(Cidr::parseAddress)
				.flatMap(Optional::stream)
				.anyMatch(block::contains))
			.isPresent();
	}

	/**
	 * The other end of a connection: where it is, and the groups it is in.
	 */
	record Peer(Collection<String> addresses, Collection<String> groupIds) {

		Peer {
			addresses = List.copyOf(addresses);
			groupIds = List.copyOf(groupIds);
		}

	}

}
