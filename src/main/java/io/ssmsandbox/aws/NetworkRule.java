package io.ssmsandbox.aws;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group: whom it lets in, or out to whom.
 *
 * @param groupId whose rule it is
 * @param egress whether it lets out
 * @param protocol such as {@code tcp}, or {@code -1} for all
 * @param fromPort the lowest port; -1 or null for all
 * @param toPort the highest port
 * @param cidr the addresses on the other side; null when it names something else
 * @param peerGroupId the group on the other side; null when it names something else
 */
public record NetworkRule(String groupId, boolean egress, String protocol, @Nullable Integer fromPort,
		@Nullable Integer toPort, @Nullable String cidr, @Nullable String peerGroupId) {

	/**
	 * Whether it is about TCP to a port.
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
