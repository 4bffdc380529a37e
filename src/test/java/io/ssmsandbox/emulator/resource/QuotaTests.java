package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.Instance;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByEc2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that creations enforce the quotas that Service Quotas reports.
 */
class QuotaTests {

	private static final String INSTANCE = "AWS::EC2::Instance";

	private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";

	private final TestNetwork network = new TestNetwork();

	private final TestSite site = this.network.site;

	@Test
	void launchesNoMoreVcpusThanTheAccountMayRun() {
		Map<String, Object> big = TestNetwork.with(this.network.instance(), "InstanceType", "t3.2xlarge");
		List<String> running = List.of(launch(big), launch(big), launch(big), launch(big));

		assertRefusedByEc2(() -> this.site.start(INSTANCE, this.network.instance()), "GeneralServiceException",
				"You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket "
						+ "that the specified instance type belongs to. Please visit "
						+ "http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.");

		this.site.delete(INSTANCE, running.get(0));
		assertThat(this.site.inventory().instances().get(launch(this.network.instance())).state())
			.isEqualTo(Instance.State.RUNNING);
	}

	@Test
	void makesNoMoreGatewayEndpointsThanARegionMayHave() {
		for (int number = 0; number < 20; number++) {
			this.site.create(TestNetwork.ENDPOINT, gateway());
		}

		assertRefusedByEc2(() -> this.site.start(TestNetwork.ENDPOINT, gateway()), "GeneralServiceException",
				"The maximum number of VPC endpoints has been reached.");
	}

	@Test
	void makesNoMoreInterfaceEndpointsThanAVpcMayHave() {
		Map<String, Object> endpoint = TestNetwork.with(
				TestNetwork.with(this.network.interfaceEndpoint("ssm"), "PrivateDnsEnabled", "false"), "SubnetIds",
				List.of(this.network.subnet("192.168.0.128/25", "c")));
		for (int number = 0; number < 50; number++) {
			this.site.create(TestNetwork.ENDPOINT, endpoint);
		}

		assertRefusedByEc2(() -> this.site.start(TestNetwork.ENDPOINT, endpoint), "GeneralServiceException",
				"The maximum number of VPC endpoints has been reached.");
	}

	@Test
	void addsNoMoreRulesThanAGroupMayHave() {
		for (int port = 1; port <= 60; port++) {
			this.site.create(INGRESS, rule(port));
		}

		assertRefusedByEc2(() -> this.site.start(INGRESS, rule(61)), "GeneralServiceException",
				"The maximum number of rules per security group has been reached.");
	}

	@Test
	void makesNoMoreSecurityGroupsThanARegionMayHave() {
		for (int number = this.site.inventory().securityGroups().all().size(); number < 2500; number++) {
			this.site.create(TestNetwork.GROUP, this.network.group("group-" + number));
		}

		assertThatExceptionOfType(ResourceFailureException.class)
			.isThrownBy(() -> this.site.start(TestNetwork.GROUP, this.network.group("one-more")))
			.withMessageContaining("maximum number of");
	}

	private String launch(Map<String, Object> properties) {
		return this.site.create(INSTANCE, properties).physicalId();
	}

	private Map<String, Object> gateway() {
		String table = this.site.create(TestNetwork.ROUTE_TABLE, Map.of("VpcId", this.network.vpc)).physicalId();
		return Map.of("ServiceName", "com.amazonaws.ap-northeast-1.s3", "VpcId", this.network.vpc, "RouteTableIds",
				List.of(table));
	}

	private Map<String, Object> rule(int port) {
		return Map.of("GroupId", this.network.group, "IpProtocol", "tcp", "FromPort", String.valueOf(port), "ToPort",
				String.valueOf(port), "CidrIp", "10.0.0.0/8");
	}

}
