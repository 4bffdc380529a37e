package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A VPC endpoint: of type Interface with subnets, groups, interfaces and names, or of
 * type Gateway with route tables.
 *
 * @param policy the policy document, or null for the default one, which allows everything
 * @param dnsEntries empty for a gateway; the service's own private name is not among them
 */
public record VpcEndpoint(String id, String vpcId, String serviceName, Type type, State state, boolean privateDns,
		List<String> subnetIds, List<String> groupIds, List<String> routeTableIds, @Nullable Map<String, Object> policy,
		List<String> networkInterfaceIds, List<DnsEntry> dnsEntries, Instant createdAt, Map<String, String> tags) {

	public VpcEndpoint {
		subnetIds = List.copyOf(subnetIds);
		groupIds = List.copyOf(groupIds);
		routeTableIds = List.copyOf(routeTableIds);
		policy = (policy != null) ? OrderedCopies.copyOf(policy) : null;
		networkInterfaceIds = List.copyOf(networkInterfaceIds);
		dnsEntries = List.copyOf(dnsEntries);
		tags = OrderedCopies.copyOf(tags);
	}

	public VpcEndpoint in(State state) {
		return new VpcEndpoint(this.id, this.vpcId, this.serviceName, this.type, state, this.privateDns, this.subnetIds,
				this.groupIds, this.routeTableIds, this.policy, this.networkInterfaceIds, this.dnsEntries,
				this.createdAt, this.tags);
	}

	/**
	 * @throws IllegalStateException unless it is pending
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
	 * Whether it is of type Interface, available or not.
	 */
	public boolean isInterface() {
		return this.type == Type.INTERFACE;
	}

	/**
	 * Whether traffic reaches the service through it.
	 */
	public boolean isAvailable() {
		return this.state == State.AVAILABLE;
	}

	/**
	 * The two types emulated here, with EC2's words for them.
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
	 * The states that EC2 reports, as far as an endpoint of a stack goes through them.
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
	 * A name under which an interface endpoint answers.
	 */
	public record DnsEntry(String dnsName, String hostedZoneId) {

	}

}
