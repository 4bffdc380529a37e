package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A VPC endpoint: of type Interface with subnets, groups, interfaces and names, or of
 * type Gateway with route tables.
 *
 * @param policy the policy document; {@code null} for the default policy, which allows
 * everything
 * @param dnsEntries empty for a gateway; without the service's own private name
 */
public record VpcEndpoint(String id, String vpcId, String serviceName, Type type, State state, boolean privateDns,
		List<String> subnetIds, List<String> groupIds, List<String> routeTableIds, @Nullable Map<String, Object> policy,
		List<String> networkInterfaceIds, List<DnsEntry> dnsEntries, Instant createdAt, Map<String, String> tags) {

	public VpcEndpoint {
		subnetIds = List.copyOf(subnetIds);
		groupIds = List.copyOf(groupIds);
		routeTableIds = List.copyOf(routeTableIds);
		policy = (policy != null) ? ImmutableCopies.copyOf(policy) : null;
		networkInterfaceIds = List.copyOf(networkInterfaceIds);
		dnsEntries = List.copyOf(dnsEntries);
		tags = ImmutableCopies.copyOf(tags);
	}

	public VpcEndpoint in(State state) {
		return new VpcEndpoint(this.id, this.vpcId, this.serviceName, this.type, state, this.privateDns, this.subnetIds,
				this.groupIds, this.routeTableIds, this.policy, this.networkInterfaceIds, this.dnsEntries,
				this.createdAt, this.tags);
	}

	/**
	 * @throws IllegalStateException unless the endpoint is pending
	 */
	public VpcEndpoint becomeAvailable() {
		if (!isPending()) {
			throw new IllegalStateException("Endpoint " + this.id + " is " + this.state);
		}
		return in(State.AVAILABLE);
	}

	public boolean isPending() {
		return this.state == State.PENDING;
	}

	/**
	 * Returns whether it is of type Interface, available or not.
	 */
	public boolean isInterface() {
		return this.type == Type.INTERFACE;
	}

	/**
	 * Returns whether traffic reaches the service through it.
	 */
	public boolean isAvailable() {
		return this.state == State.AVAILABLE;
	}

	/**
	 * The two emulated types, with EC2's names for them.
	 */
	public enum Type {

		INTERFACE("Interface"), GATEWAY("Gateway");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		public String wireName() {
			return this.wireName;
		}

	}

	/**
	 * The states of an endpoint, with EC2's names, as far as a stack's endpoint can reach
	 * them.
	 */
	public enum State {

		PENDING("pending"), AVAILABLE("available"), DELETING("deleting");

		private final String wireName;

		State(String wireName) {
			this.wireName = wireName;
		}

		public String wireName() {
			return this.wireName;
		}

	}

	/**
	 * A DNS name of an interface endpoint.
	 */
	public record DnsEntry(String dnsName, String hostedZoneId) {

	}

}
