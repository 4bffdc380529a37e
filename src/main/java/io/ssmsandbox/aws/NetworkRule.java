package io.ssmsandbox.aws;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group for inbound or outbound traffic.
 *
 * @param groupId the security group of the rule
 * @param egress whether the rule is for outbound traffic
 * @param protocol such as {@code tcp}, or {@code -1} for all
 * @param fromPort the lowest port; -1 or null for all
 * @param toPort the highest port
 * @param cidr the addresses on the other side; null when the rule does not name addresses
 * @param peerGroupId the security group on the other side; null when the rule does not
 * name a group
 */
public record NetworkRule(String groupId, boolean egress, String protocol, @Nullable Integer fromPort,
		@Nullable Integer toPort, @Nullable String cidr, @Nullable String peerGroupId) {

	/**
	 * Whether the rule applies to TCP on a port.
	 */
	public boolean covers(int port) {
		if (this.protocol.equals("-1")) {
			return true;
		}
		if (!this.protocol.equals("tcp") && !this.protocol.equals("6")) {
			return false;
		}
		return this.fromPort == null || this.toPort == null || this.fromPort == -1
				|| (this.fromPort <= port && port <= this.toPort);
	}

}
