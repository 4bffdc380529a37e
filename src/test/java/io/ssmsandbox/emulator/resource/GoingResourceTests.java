package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.NetworkInterface;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByEc2;
import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByIam;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that new resources cannot use a resource that is being deleted.
 */
class GoingResourceTests {

	private final TestNetwork network = new TestNetwork();

	private final TestSite site = this.network.site;

	@Test
	void noInstanceIsLaunchedInASubnetThatIsGoing() {
		startToDelete(TestNetwork.SUBNET, this.network.subnet);

		assertRefusedByEc2(() -> this.site.start("AWS::EC2::Instance", this.network.instance()), "NotFound",
				"The subnet ID '" + this.network.subnet + "' does not exist");
	}

	@Test
	void noInstanceGetsASecurityGroupThatIsGoing() {
		startToDelete(TestNetwork.GROUP, this.network.group);

		assertRefusedByEc2(() -> this.site.start("AWS::EC2::Instance", this.network.instance()), "NotFound",
				"The security group '" + this.network.group + "' does not exist in VPC '" + this.network.vpc + "'");
	}

	@Test
	void noSubnetIsAssociatedWithARouteTableThatIsGoing() {
		startToDelete(TestNetwork.ROUTE_TABLE, this.network.table);

		assertRefusedByEc2(
				() -> this.site.start("AWS::EC2::SubnetRouteTableAssociation",
						Map.of("SubnetId", this.network.subnet, "RouteTableId", this.network.table)),
				"NotFound", "The routeTable ID '" + this.network.table + "' does not exist");
	}

	@Test
	void nothingIsPutIntoAVpcThatIsGoing() {
		String vpc = this.site.create(TestNetwork.VPC, TestNetwork.vpcProperties("10.0.0.0/16")).physicalId();
		startToDelete(TestNetwork.VPC, vpc);

		assertRefusedByEc2(() -> this.site.start(TestNetwork.ROUTE_TABLE, Map.of("VpcId", vpc)), "NotFound",
				"The vpc ID '" + vpc + "' does not exist");
	}

	@Test
	void noProfileGetsARoleThatIsGoing() {
		String role = this.site
			.create("AWS::IAM::Role",
					Map.of("AssumeRolePolicyDocument", Map.of("Statement", Map.of("Effect", "Allow"))))
			.physicalId();
		startToDelete("AWS::IAM::Role", role);

		assertRefusedByIam(() -> this.site.start("AWS::IAM::InstanceProfile", Map.of("Roles", List.of(role))), 404,
				"NotFound", "The role with name " + role + " cannot be found.");
	}

	@Test
	void aVpcStaysWhileAnyInterfaceIsInIt() {
		String vpc = this.site.create(TestNetwork.VPC, TestNetwork.vpcProperties("10.0.0.0/16")).physicalId();
		this.site.inventory()
			.networkInterfaces()
			.put(new NetworkInterface("eni-1", "i-1", "interface", vpc, "subnet-gone", "ap-northeast-1a", "10.0.0.4",
					List.of()));

		assertThatExceptionOfType(ResourceFailureException.class).isThrownBy(() -> startToDelete(TestNetwork.VPC, vpc))
			.withMessageContaining("has dependencies and cannot be deleted");
	}

	private void startToDelete(String type, String physicalId) {
		TestSite.type(type).delete(this.site, physicalId);
	}

}
