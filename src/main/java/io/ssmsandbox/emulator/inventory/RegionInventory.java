package io.ssmsandbox.emulator.inventory;

/**
 * What exists in one region.
 */
public final class RegionInventory {

	private final String name;

	private final Table<Vpc> vpcs = Table.byId(Vpc::id);

	private final Table<Subnet> subnets = Table.byId(Subnet::id);

	private final Table<RouteTable> routeTables = Table.byId(RouteTable::id);

	private final Table<RouteTableAssociation> associations = Table.byId(RouteTableAssociation::id);

	private final Table<SecurityGroup> securityGroups = Table.byId(SecurityGroup::id);

	private final Table<NetworkInterface> networkInterfaces = Table.byId(NetworkInterface::id);

	private final Table<VpcEndpoint> endpoints = Table.byId(VpcEndpoint::id);

	private final Table<Instance> instances = Table.byId(Instance::id);

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

}
