package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.RegionInventory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a refused creation leaves no resources behind.
 */
class FailedCreationTests {

	private final TestNetwork network = new TestNetwork();

	private final TestSite site = this.network.site;

	@ParameterizedTest
	@ValueSource(strings = { "AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::RouteTable", "AWS::EC2::SecurityGroup",
			"AWS::EC2::VPCEndpoint", "AWS::EC2::Instance" })
	void leavesNothingBehindWhenItsTagsAreWrong(String type) {
		List<List<?>> before = everything();
		Map<String, Object> properties = TestNetwork.with(properties(type), "Tags", List.of(Map.of("Key", "Name")));

		assertThatExceptionOfType(ResourceFailureException.class).isThrownBy(() -> this.site.start(type, properties))
			.withMessageContaining("Tags");

		assertThat(everything()).isEqualTo(before);
		assertThat(this.site.start(type, properties(type))).isNotNull();
	}

	private Map<String, Object> properties(String type) {
		return switch (type) {
			case "AWS::EC2::VPC" -> TestNetwork.vpcProperties("10.0.0.0/16");
			case "AWS::EC2::Subnet" -> Map.of("VpcId", this.network.vpc, "CidrBlock", "192.168.0.128/28");
			case "AWS::EC2::RouteTable" -> Map.of("VpcId", this.network.vpc);
			case "AWS::EC2::SecurityGroup" -> this.network.group("another");
			case "AWS::EC2::VPCEndpoint" -> this.network.interfaceEndpoint("ssm");
			default -> this.network.instance();
		};
	}

	private List<List<?>> everything() {
		RegionInventory inventory = this.site.inventory();
		return List.of(inventory.vpcs().all(), inventory.subnets().all(), inventory.routeTables().all(),
				inventory.associations().all(), inventory.securityGroups().all(), inventory.networkInterfaces().all(),
				inventory.endpoints().all(), inventory.instances().all());
	}

}
