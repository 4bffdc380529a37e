package io.ssmsandbox.emulator.inventory;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The resources of one region. Groups, interfaces and endpoints can also be found by
 * their VPC.
 */
public final class RegionInventory {

	private final String name;

	private Set<String> changedVpcs = new LinkedHashSet<>();

	private Set<String> changedInstances = new LinkedHashSet<>();

	private final ResourceTable<Vpc> vpcs = ResourceTable.byId(Vpc::id, (row) -> this.changedVpcs.add(row.id()));

	private final ResourceTable<Subnet> subnets = ResourceTable.byId(Subnet::id);

	private final ResourceTable<RouteTable> routeTables = ResourceTable.byId(RouteTable::id);

	private final ResourceTable<RouteTableAssociation> associations = ResourceTable.byId(RouteTableAssociation::id);

	private final ResourceTable<SecurityGroup> securityGroups = ResourceTable.byId(SecurityGroup::id,
			SecurityGroup::vpcId, (row) -> this.changedVpcs.add(row.vpcId()));

	private final ResourceTable<NetworkInterface> networkInterfaces = ResourceTable.byId(NetworkInterface::id,
			NetworkInterface::vpcId, (row) -> this.changedVpcs.add(row.vpcId()));

	private final ResourceTable<VpcEndpoint> endpoints = ResourceTable.byId(VpcEndpoint::id, VpcEndpoint::vpcId,
			(row) -> this.changedVpcs.add(row.vpcId()));

	private final ResourceTable<Instance> instances = ResourceTable.byId(Instance::id,
			(row) -> this.changedInstances.add(row.id()));

	public RegionInventory(String name) {
		this.name = name;
	}

	public String name() {
		return this.name;
	}

	public ResourceTable<Vpc> vpcs() {
		return this.vpcs;
	}

	public ResourceTable<Subnet> subnets() {
		return this.subnets;
	}

	public ResourceTable<RouteTable> routeTables() {
		return this.routeTables;
	}

	public ResourceTable<RouteTableAssociation> associations() {
		return this.associations;
	}

	public ResourceTable<SecurityGroup> securityGroups() {
		return this.securityGroups;
	}

	public ResourceTable<NetworkInterface> networkInterfaces() {
		return this.networkInterfaces;
	}

	public ResourceTable<VpcEndpoint> endpoints() {
		return this.endpoints;
	}

	public ResourceTable<Instance> instances() {
		return this.instances;
	}

	/**
	 * Returns the changes since the last call that affect what instances can reach.
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
	 * @param instances ids of instances that were added, changed or removed
	 */
	public record Changes(Set<String> vpcs, Set<String> instances) {

		public boolean isEmpty() {
			return this.vpcs.isEmpty() && this.instances.isEmpty();
		}

	}

}
