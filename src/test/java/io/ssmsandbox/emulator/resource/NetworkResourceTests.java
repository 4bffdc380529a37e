package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.RouteTable;
import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.Vpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefused;
import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByEc2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests VPCs, subnets, route tables and their associations.
 */
class NetworkResourceTests {

	private static final String ASSOCIATION = "AWS::EC2::SubnetRouteTableAssociation";

	@Test
	void aVpcComesWithAMainRouteTableAndADefaultGroup() {
		TestSite site = TestSite.inTokyo();

		ResourceCreation resourceCreation = site.start(TestNetwork.VPC, TestNetwork.vpcProperties("10.0.0.0/16"));

		Vpc vpc = site.inventory().vpcs().get(resourceCreation.physicalId());
		assertThat(vpc.available()).isFalse();
		assertThat(vpc.dnsHostnames()).isTrue();
		assertThat(vpc.tags()).containsEntry("aws:cloudformation:stack-name", "demo");
		assertThat(site.inventory().routeTables().all()).singleElement().matches(RouteTable::main);
		assertThat(site.inventory().securityGroups().all()).singleElement().matches(SecurityGroup::isDefault);
		assertThat(resourceCreation.ref()).isEqualTo(vpc.id());
		assertThat(resourceCreation.attributes()).containsEntry("CidrBlock", "10.0.0.0/16")
			.containsEntry("DefaultSecurityGroup", site.inventory().securityGroups().all().get(0).id());
	}

	@Test
	void deletesItsMainTableAndDefaultGroupWithAVpc() {
		TestSite site = TestSite.inTokyo();
		String vpc = site.create(TestNetwork.VPC, TestNetwork.vpcProperties("10.0.0.0/16")).physicalId();

		site.delete(TestNetwork.VPC, vpc);

		RegionInventory left = site.inventory();
		assertThat(left.vpcs().all()).isEmpty();
		assertThat(left.routeTables().all()).isEmpty();
		assertThat(left.securityGroups().all()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/15, The CIDR '10.0.0.0/15' is invalid.", "10.0.0.0/29, The CIDR '10.0.0.0/29' is invalid.",
			"10.0.0.0, Value (10.0.0.0) for parameter cidrBlock is invalid. This is not a valid CIDR block." })
	void refusesBlocksThatNoVpcMayHave(String cidr, String message) {
		TestSite site = TestSite.inTokyo();

		assertRefusedByEc2(() -> site.start(TestNetwork.VPC, Map.of("CidrBlock", cidr)), "InvalidRequest", message);
		assertRefused(() -> site.start(TestNetwork.VPC, Map.of()),
				"Either CIDR Block or IPv4 IPAM Pool and IPv4 Netmask Length must be provided");
	}

	@Test
	void refusesTheSixthVpcOfARegion() {
		TestSite site = TestSite.inTokyo();
		for (int number = 0; number < 5; number++) {
			site.create(TestNetwork.VPC, TestNetwork.vpcProperties("10." + number + ".0.0/16"));
		}

		assertRefusedByEc2(() -> site.start(TestNetwork.VPC, TestNetwork.vpcProperties("10.9.0.0/16")),
				"GeneralServiceException", "The maximum number of VPCs has been reached.");
		assertThat(site.movedTo("eu-west-1").create(TestNetwork.VPC, TestNetwork.vpcProperties("10.9.0.0/16")))
			.isNotNull();
	}

	@Test
	void aVpcStaysWhileAnythingIsInIt() {
		TestNetwork network = new TestNetwork();
		String message = "The vpc '" + network.vpc + "' has dependencies and cannot be deleted.";

		assertRefusedByEc2(() -> network.site.delete(TestNetwork.VPC, network.vpc), "InvalidRequest", message);
		network.site.delete(TestNetwork.SUBNET, network.subnet);
		network.site.delete(TestNetwork.ROUTE_TABLE, network.table);
		assertRefusedByEc2(() -> network.site.delete(TestNetwork.VPC, network.vpc), "InvalidRequest", message);
		network.site.delete(TestNetwork.GROUP, network.group);
		network.site.delete(TestNetwork.VPC, network.vpc);

		assertThat(network.site.inventory().vpcs().all()).isEmpty();
	}

	@Test
	void completesNothingThatWasDeletedMeanwhile() {
		TestNetwork network = new TestNetwork();
		TestSite site = network.site;
		ResourceCreation vpc = site.start(TestNetwork.VPC, TestNetwork.vpcProperties("10.0.0.0/16"));
		ResourceCreation subnet = site.start(TestNetwork.SUBNET,
				Map.of("VpcId", network.vpc, "CidrBlock", "192.168.0.16/28"));
		ResourceCreation table = site.start(TestNetwork.ROUTE_TABLE, Map.of("VpcId", network.vpc));
		ResourceCreation group = site.start(TestNetwork.GROUP,
				Map.of("VpcId", network.vpc, "GroupDescription", "late"));
		site.inventory().vpcs().remove(vpc.physicalId());
		site.inventory().subnets().startToGo(subnet.physicalId());
		site.inventory().routeTables().remove(table.physicalId());
		site.inventory().securityGroups().remove(group.physicalId());

		assertRefusedByEc2(() -> site.complete(TestNetwork.VPC, vpc), "NotFound",
				"The vpc ID '" + vpc.physicalId() + "' does not exist");
		assertRefusedByEc2(() -> site.complete(TestNetwork.SUBNET, subnet), "NotFound",
				"The subnet ID '" + subnet.physicalId() + "' does not exist");
		assertRefusedByEc2(() -> site.complete(TestNetwork.ROUTE_TABLE, table), "NotFound",
				"The routeTable ID '" + table.physicalId() + "' does not exist");
		assertThatExceptionOfType(ResourceFailureException.class)
			.isThrownBy(() -> site.complete(TestNetwork.GROUP, group))
			.withMessageContaining("The security group '" + group.physicalId() + "' does not exist");
	}

	@Test
	void returnsTheZoneOfASubnet() {
		TestNetwork network = new TestNetwork();

		ResourceCreation resourceCreation = network.site.start(TestNetwork.SUBNET, Map.of("VpcId", network.vpc,
				"CidrBlock", "192.168.0.16/28", "AvailabilityZone", "ap-northeast-1c", "MapPublicIpOnLaunch", "false"));

		assertThat(resourceCreation.attributes()).containsEntry("AvailabilityZone", "ap-northeast-1c")
			.containsEntry("VpcId", network.vpc)
			.containsEntry("SubnetId", resourceCreation.physicalId());
	}

	@ParameterizedTest
	@CsvSource({ "192.168.0.0/29, The CIDR '192.168.0.0/29' is invalid.",
			"192.168.1.0/28, The CIDR '192.168.1.0/28' is invalid.",
			"192.168.0.0/27, The CIDR '192.168.0.0/27' conflicts with another subnet",
			"x, Value (x) for parameter cidrBlock is invalid. This is not a valid CIDR block." })
	void refusesBlocksThatNoSubnetMayHave(String cidr, String message) {
		TestNetwork network = new TestNetwork();

		assertRefusedByEc2(() -> network.subnet(cidr, "a"), "InvalidRequest", message);
	}

	@Test
	void refusesAnUnknownZone() {
		TestNetwork network = new TestNetwork();
		String zones = String.join(", ",
				network.site.catalog()
					.zones("ap-northeast-1")
					.stream()
					.map((catalogZone) -> catalogZone.name())
					.toList());

		assertRefusedByEc2(() -> network.subnet("192.168.0.16/28", "z"), "InvalidRequest",
				"Value (ap-northeast-1z) for parameter availabilityZone is invalid. Subnets can currently only be "
						+ "created in the following availability zones: " + zones + ".");
	}

	@Test
	void refusesWhatRefersToNothing() {
		TestNetwork network = new TestNetwork();

		assertRefusedByEc2(
				() -> network.site.start(TestNetwork.SUBNET, Map.of("VpcId", "vpc-1", "CidrBlock", "10.0.0.0/28")),
				"NotFound", "The vpc ID 'vpc-1' does not exist");
		assertRefusedByEc2(
				() -> network.site.start(ASSOCIATION, Map.of("SubnetId", "subnet-1", "RouteTableId", network.table)),
				"NotFound", "The subnet ID 'subnet-1' does not exist");
		assertRefusedByEc2(
				() -> network.site.start(ASSOCIATION, Map.of("SubnetId", network.subnet, "RouteTableId", "rtb-1")),
				"NotFound", "The routeTable ID 'rtb-1' does not exist");
	}

	@Test
	void aSubnetHasOneRouteTable() {
		TestNetwork network = new TestNetwork();
		Map<String, Object> properties = Map.of("SubnetId", network.subnet, "RouteTableId", network.table);
		String association = network.site.create(ASSOCIATION, properties).physicalId();

		assertRefusedByEc2(() -> network.site.start(ASSOCIATION, properties), "AlreadyExists",
				"the specified association for route table " + network.table
						+ " conflicts with an existing association");
		assertRefusedByEc2(() -> network.site.delete(TestNetwork.ROUTE_TABLE, network.table), "InvalidRequest",
				"The routeTable '" + network.table + "' has dependencies and cannot be deleted.");

		network.site.delete(ASSOCIATION, association);
		network.site.delete(TestNetwork.ROUTE_TABLE, network.table);
		assertThat(network.site.inventory().routeTables().all()).allMatch(RouteTable::main);
	}

	@Test
	void refusesARouteTableOfAnotherNetwork() {
		TestNetwork network = new TestNetwork();
		String other = network.site.create(TestNetwork.VPC, TestNetwork.vpcProperties("10.0.0.0/16")).physicalId();
		String table = network.site.create(TestNetwork.ROUTE_TABLE, Map.of("VpcId", other)).physicalId();

		assertRefusedByEc2(
				() -> network.site.start(ASSOCIATION, Map.of("SubnetId", network.subnet, "RouteTableId", table)),
				"InvalidRequest",
				"Route table " + table + " and subnet " + network.subnet + " belong to different networks");
	}

	@Test
	void aSubnetStaysWhileAnInterfaceIsInIt() {
		TestNetwork network = new TestNetwork();
		String endpoint = network.site.create(TestNetwork.ENDPOINT, network.interfaceEndpoint("ssm")).physicalId();

		assertRefusedByEc2(() -> network.site.delete(TestNetwork.SUBNET, network.subnet), "InvalidRequest",
				"The subnet '" + network.subnet + "' has dependencies and cannot be deleted.");

		network.site.delete(TestNetwork.ENDPOINT, endpoint);
		network.site.delete(TestNetwork.SUBNET, network.subnet);
		assertThat(network.site.inventory().subnets().all()).isEmpty();
	}

	@Test
	void tagsOfTheResourceWinOverThoseOfTheStack() {
		TestSite site = TestSite.inTokyo();
		Map<String, Object> properties = TestNetwork.with(TestNetwork.vpcProperties("10.0.0.0/16"), "Tags",
				List.of(Map.of("Key", "Name", "Value", "thin-ssm-vpc")));

		String vpc = site.create(TestNetwork.VPC, properties).physicalId();

		assertThat(site.inventory().vpcs().get(vpc).tags()).containsExactly(Map.entry("Name", "thin-ssm-vpc"),
				Map.entry("aws:cloudformation:stack-name", "demo"));
	}

}
