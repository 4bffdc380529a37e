package io.ssmsandbox.emulator.fidelity;

import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Clears the stack's resources away by hand, in the order in which they let go of each
 * other.
 */
record Clearance(Scenario aws) {

	void play() {
		instance();
		network();
		identity();
	}

	private void instance() {
		var ec2 = this.aws.ec2;
		String instance = this.aws.id("Instance");
		this.aws.step("RebootInstances", () -> ec2.rebootInstances((ask) -> ask.instanceIds(instance)));
		this.aws.step("GetConsoleOutput", () -> ec2.getConsoleOutput((ask) -> ask.instanceId(instance)));
		this.aws.step("TerminateInstances", () -> ec2.terminateInstances((ask) -> ask.instanceIds(instance)));
		this.aws.await("DescribeInstances of the terminated",
				() -> ec2.describeInstances((ask) -> ask.instanceIds(instance))
					.reservations()
					.stream()
					.flatMap((reservation) -> reservation.instances().stream())
					.allMatch((each) -> each.state().nameAsString().equals("terminated")));
	}

	private void network() {
		var ec2 = this.aws.ec2;
		String vpc = this.aws.id("Vpc");
		String subnet = this.aws.id("Subnet");
		String table = this.aws.id("Table");
		String group = this.aws.id("Group");
		String[] endpoints = { this.aws.id("SsmEndpoint"), this.aws.id("MessagesEndpoint"), this.aws.id("S3Endpoint") };
		this.aws.step("DeleteVpc that is in use", () -> ec2.deleteVpc((ask) -> ask.vpcId(vpc)));
		this.aws.step("DeleteVpcEndpoints", () -> ec2.deleteVpcEndpoints((ask) -> ask.vpcEndpointIds(endpoints)));
		this.aws.await("DescribeNetworkInterfaces of none", () -> ec2
			.describeNetworkInterfaces((ask) -> ask.filters(Filter.builder().name("vpc-id").values(vpc).build()))
			.networkInterfaces()
			.isEmpty());
		this.aws.step("DeleteSubnet", () -> ec2.deleteSubnet((ask) -> ask.subnetId(subnet)));
		this.aws.step("DeleteRouteTable", () -> ec2.deleteRouteTable((ask) -> ask.routeTableId(table)));
		this.aws.step("DeleteSecurityGroup", () -> ec2.deleteSecurityGroup((ask) -> ask.groupId(group)));
		this.aws.step("DeleteVpc", () -> ec2.deleteVpc((ask) -> ask.vpcId(vpc)));
	}

	private void identity() {
		var iam = this.aws.iam;
		String name = Scenario.STACK;
		String core = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
		this.aws.step("DeleteRole that is in use", () -> iam.deleteRole((ask) -> ask.roleName(name)));
		this.aws.step("RemoveRoleFromInstanceProfile",
				() -> iam.removeRoleFromInstanceProfile((ask) -> ask.instanceProfileName(name).roleName(name)));
		this.aws.step("DeleteInstanceProfile", () -> iam.deleteInstanceProfile((ask) -> ask.instanceProfileName(name)));
		this.aws.step("DetachRolePolicy", () -> iam.detachRolePolicy((ask) -> ask.roleName(name).policyArn(core)));
		this.aws.step("DeleteRolePolicy",
				() -> iam.deleteRolePolicy((ask) -> ask.roleName(name).policyName("nothing")));
		this.aws.step("DeleteRole", () -> iam.deleteRole((ask) -> ask.roleName(name)));
	}

}
