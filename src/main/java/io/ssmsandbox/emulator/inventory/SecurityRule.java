package io.ssmsandbox.emulator.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group: a protocol, its ports and exactly one kind of peer.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, a number, or {@code -1} for
 * every protocol and port
 * @param fromPort {@code null} for every port
 * @param toPort {@code null} for every port
 */
public record SecurityRule(String id, String protocol, @Nullable Integer fromPort, @Nullable Integer toPort,
		@Nullable String cidr, @Nullable String cidrIpv6, @Nullable String groupId, @Nullable String prefixListId,
		@Nullable String description) {

	public static final String ALL_PROTOCOLS = "-1";

	/**
	 * Returns whether the rule allows TCP connections to the port.
	 */
	public boolean coversTcp(int port) {
		if (this.protocol.equals(ALL_PROTOCOLS)) {
			return true;
		}
		if (!this.protocol.equals("tcp")) {
			return false;
		}
		return this.fromPort == null || this.toPort == null || (this.fromPort <= port && port <= this.toPort);
	}

	/**
	 * Returns whether EC2 would refuse the other rule as a duplicate: all but id and
	 * description are equal.
	 */
	public boolean sameAs(SecurityRule other) {
		return anonymous().equals(other.anonymous());
	}

	private SecurityRule anonymous() {
		return new SecurityRule("", this.protocol, this.fromPort, this.toPort, this.cidr, this.cidrIpv6, this.groupId,
				this.prefixListId, null);
	}

}
