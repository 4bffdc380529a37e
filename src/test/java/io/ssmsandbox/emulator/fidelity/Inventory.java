package io.ssmsandbox.emulator.fidelity;

import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;

/**
 * Reads the stack's resources from EC2, IAM and Systems Manager.
 */
record Inventory(Scenario aws) {

	void play() {
		network();
		instance();
		identity();
		agent();
	}

	private void network() {
		var ec2 = this.aws.ec2;
		String vpc = this.aws.id("Vpc");
		Filter inVpc = Filter.builder().name("vpc-id").values(vpc).build();
		this.aws.step("DescribeVpcs", () -> ec2.describeVpcs((ask) -> ask.vpcIds(vpc)));
		this.aws.step("DescribeVpcs of none", () -> ec2.describeVpcs((ask) -> ask.vpcIds("vpc-00000000000000000")));
		this.aws.step("DescribeVpcAttribute", () -> ec2
			.describeVpcAttribute((ask) -> ask.vpcId(vpc).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES)));
		this.aws.step("DescribeSubnets", () -> ec2.describeSubnets((ask) -> ask.filters(inVpc)));
		this.aws.step("DescribeRouteTables", () -> ec2.describeRouteTables((ask) -> ask.filters(inVpc)));
		this.aws.step("DescribeSecurityGroups", () -> ec2.describeSecurityGroups((ask) -> ask.filters(inVpc)));
		this.aws.step("DescribeVpcEndpoints", () -> ec2.describeVpcEndpoints((ask) -> ask.filters(inVpc)));
		this.aws.step("DescribeNetworkInterfaces", () -> ec2.describeNetworkInterfaces((ask) -> ask.filters(inVpc)));
	}

	private void instance() {
		var ec2 = this.aws.ec2;
		String instance = this.aws.id("Instance");
		this.aws.step("DescribeInstances", () -> ec2.describeInstances((ask) -> ask.instanceIds(instance)));
		this.aws.step("DescribeInstances of none",
				() -> ec2.describeInstances((ask) -> ask.instanceIds("i-00000000000000000")));
		this.aws.step("DescribeInstanceStatus", () -> ec2.describeInstanceStatus((ask) -> ask.instanceIds(instance)));
	}

	private void identity() {
		var iam = this.aws.iam;
		String name = Scenario.STACK;
		this.aws.step("GetRole", () -> iam.getRole((ask) -> ask.roleName(name)));
		this.aws.step("GetRole of none", () -> iam.getRole((ask) -> ask.roleName(name + "-none")));
		this.aws.step("GetRolePolicy", () -> iam.getRolePolicy((ask) -> ask.roleName(name).policyName("nothing")));
		this.aws.step("GetInstanceProfile", () -> iam.getInstanceProfile((ask) -> ask.instanceProfileName(name)));
		this.aws.step("ListRoles", () -> iam.listRoles());
		this.aws.step("ListRolePolicies", () -> iam.listRolePolicies((ask) -> ask.roleName(name)));
		this.aws.step("ListAttachedRolePolicies", () -> iam.listAttachedRolePolicies((ask) -> ask.roleName(name)));
		this.aws.step("ListInstanceProfiles", () -> iam.listInstanceProfiles());
		this.aws.step("ListInstanceProfilesForRole",
				() -> iam.listInstanceProfilesForRole((ask) -> ask.roleName(name)));
	}

	private void agent() {
		var ssm = this.aws.ssm;
		String instance = this.aws.id("Instance");
		InstanceInformationStringFilter byId = InstanceInformationStringFilter.builder()
			.key("InstanceIds")
			.values(instance)
			.build();
		String nowhere = "i-00000000000000000";
		String session = "fidelity-00000000000000000";
		this.aws.await("DescribeInstanceInformation",
				() -> ssm.describeInstanceInformation((ask) -> ask.filters(byId)).hasInstanceInformationList());
		this.aws.step("GetConnectionStatus", () -> ssm.getConnectionStatus((ask) -> ask.target(instance)));
		this.aws.step("GetConnectionStatus of none", () -> ssm.getConnectionStatus((ask) -> ask.target(nowhere)));
		this.aws.step("StartSession with none", () -> ssm.startSession((ask) -> ask.target(nowhere)));
		this.aws.step("ResumeSession of none", () -> ssm.resumeSession((ask) -> ask.sessionId(session)));
		this.aws.step("TerminateSession of none", () -> ssm.terminateSession((ask) -> ask.sessionId(session)));
	}

}
