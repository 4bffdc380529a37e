package io.ssmsandbox.emulator.inventory;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What exists in one region. Groups, interfaces and endpoints are found by their VPC.
 */
public final class RegionInventory {

	private final String name;

	private Set<String> changedVpcs = new LinkedHashSet<>();

	private Set<String> changedInstances = new LinkedHashSet<>();

	private final Table<Vpc> vpcs = Table.byId(Vpc::id, (row) -> this.changedVpcs.add(row.id()));

	private final Table<Subnet> subnets = Table.byId(Subnet::id);

	private final Table<RouteTable> routeTables = Table.byId(RouteTable::id);

	private final Table<RouteTableAssociation> associations = Table.byId(RouteTableAssociation::id);

	private final Table<SecurityGroup> securityGroups = Table.byId(SecurityGroup::id, SecurityGroup::vpcId,
			(row) -> this.changedVpcs.add(row.vpcId()));

	private final Table<NetworkInterface> networkInterfaces = Table.byId(NetworkInterface::id, NetworkInterface::vpcId,
			(row) -> this.changedVpcs.add(row.vpcId()));

	private final Table<VpcEndpoint> endpoints = Table.byId(VpcEndpoint::id, VpcEndpoint::vpcId,
			(row) -> this.changedVpcs.add(row.vpcId()));

	private final Table<Instance> instances = Table.byId(Instance::id, (row) -> this.changedInstances.add(row.id()));

	public RegionInventory(String name) {
		this.name = name;
	}

	public String name() {
		return this.name;
	}

	public Table<Vpc> vpcs() {
		return this.vpcs;
	}

	public Table<Subnet> subnets() {
		return this.subnets;
	}

	public Table<RouteTable> routeTables() {
		return this.routeTables;
	}

	public Table<RouteTableAssociation> associations() {
		return this.associations;
	}

	public Table<SecurityGroup> securityGroups() {
		return this.securityGroups;
	}

	public Table<NetworkInterface> networkInterfaces() {
		return this.networkInterfaces;
	}

	public Table<VpcEndpoint> endpoints() {
		return this.endpoints;
	}

	public Table<Instance> instances() {
		return this.instances;
	}

	/**
	 * What has changed since the last question, as far as it decides what an instance
	 * reaches.
	 */
	public Changes takeChanges() {
		Changes changes = new Changes(this.changedVpcs, this.changedInstances);
		if (!changes.isEmpty()) {
			this.changedVpcs = new LinkedHashSet<>();
			this.changedInstances = new LinkedHashSet<>();
		}
		return changes;
	}

	/**
	 * @param vpcs ids of VPCs in which anything but an instance has changed
	 * @param instances ids of instances that came, changed or went
	 */
	public record Changes(Set<String> vpcs, Set<String> instances) {

		public boolean isEmpty() {
			return this.vpcs.isEmpty() && this.instances.isEmpty();
		}

	}

}
