package io.ssmsandbox.emulator.fidelity;

import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;

/**
 * Deletes the stack's resources by hand, in the order of their dependencies.
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
		this.aws.step("DescribeSecurityGroupRules", () -> ec2
			.describeSecurityGroupRules((ask) -> ask.filters(Filter.builder().name("group-id").values(group).build())));
		this.aws.step("RevokeSecurityGroupEgress",
				() -> ec2.revokeSecurityGroupEgress((ask) -> ask.groupId(group).ipPermissions(toAnywhere())));
		this.aws.step("RevokeSecurityGroupEgress of none",
				() -> ec2.revokeSecurityGroupEgress((ask) -> ask.groupId(group).ipPermissions(toAnywhere())));
		this.aws.step("RevokeSecurityGroupIngress",
				() -> ec2.revokeSecurityGroupIngress((ask) -> ask.groupId(group).ipPermissions(https())));
		this.aws.step("DeleteSecurityGroup", () -> ec2.deleteSecurityGroup((ask) -> ask.groupId(group)));
		this.aws.step("DeleteVpc", () -> ec2.deleteVpc((ask) -> ask.vpcId(vpc)));
	}

	private static IpPermission toAnywhere() {
		return IpPermission.builder().ipProtocol("-1").ipRanges(range("0.0.0.0/0")).build();
	}

	private static IpPermission https() {
		return IpPermission.builder()
			.ipProtocol("tcp")
			.fromPort(443)
			.toPort(443)
			.ipRanges(range("10.77.0.0/24"))
			.build();
	}

	private static IpRange range(String cidr) {
		return IpRange.builder().cidrIp(cidr).build();
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
