package io.ssmsandbox.emulator.resource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.NetworkInterface;
import io.ssmsandbox.emulator.inventory.VpcEndpoint.State;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByEc2;
import static io.ssmsandbox.emulator.resource.TestNetwork.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VpcEndpointResourceTests {

	private final TestNetwork network = new TestNetwork();

	private final TestSite site = this.network.site;

	@Test
	void anInterfaceEndpointTakesAnAddressAndBecomesAvailable() {
		ResourceCreation resourceCreation = this.site.start(ENDPOINT, this.network.interfaceEndpoint("ssm"));

		assertThat(endpoint(resourceCreation).state()).isEqualTo(State.PENDING);
		assertThat(endpoint(resourceCreation).isInterface()).isTrue();
		assertThat(endpoint(resourceCreation).policy()).isNull();
		NetworkInterface attached = this.site.inventory().networkInterfaces().all().get(0);
		assertThat(attached.privateIp()).isEqualTo("192.168.0.4");
		assertThat(attached.groupIds()).containsExactly(this.network.group);
		assertThat(resourceCreation.attributes()).containsEntry("NetworkInterfaceIds", List.of(attached.id()))
			.containsEntry("CreationTimestamp", "2026-11-24T06:00:00Z");
		assertThat(resourceCreation.duration()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
		assertThat(endpoint(resourceCreation).dnsEntries()).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry.dnsName()).matches(resourceCreation.physicalId()
					+ "-\\w+(-ap-northeast-1a)?\\.ssm\\.ap-northeast-1\\.vpce\\.amazonaws\\.com"));

		TestSite.type(ENDPOINT).created(this.site, resourceCreation.physicalId());
		assertThat(endpoint(resourceCreation).isAvailable()).isTrue();
	}

	@Test
	void createsAGatewayByDefault() {
		ResourceCreation resourceCreation = this.site.create(ENDPOINT, gateway());

		assertThat(endpoint(resourceCreation).type()).isEqualTo(VpcEndpoint.Type.GATEWAY);
		assertThat(endpoint(resourceCreation).routeTableIds()).containsExactly(this.network.table);
		assertThat(this.site.inventory().networkInterfaces().all()).isEmpty();
	}

	@Test
	void keepsItsPolicy() {
		Map<String, Object> policy = Map.of("Statement",
				List.of(Map.of("Effect", "Allow", "Principal", "*", "Action", "*", "Resource", "*")));

		ResourceCreation resourceCreation = this.site.create(ENDPOINT,
				TestNetwork.with(this.network.interfaceEndpoint("ssm"), "PolicyDocument", policy));
		ResourceCreation gateway = this.site.create(ENDPOINT,
				TestNetwork.with(gateway(), "PolicyDocument", "{\"Statement\": {\"Effect\": \"Deny\"}}"));

		assertThat(endpoint(resourceCreation).policy()).isEqualTo(policy);
		assertThat(endpoint(gateway).policy()).isEqualTo(Map.of("Statement", Map.of("Effect", "Deny")));
		assertRefusedByEc2(() -> this.site.start(ENDPOINT, TestNetwork.with(gateway(), "PolicyDocument", "{")),
				"InvalidRequest", "Policy document is invalid");
	}

	@Test
	void refusesAZoneThatLacksTheService() {
		TestNetwork inZoneD = new TestNetwork(TestSite.inTokyo(), "d");

		assertRefusedByEc2(() -> inZoneD.site.start(ENDPOINT, inZoneD.interfaceEndpoint("ssm")), "InvalidRequest",
				"The VPC endpoint service com.amazonaws.ap-northeast-1.ssm does not support the availability zone of the "
						+ "subnet: " + inZoneD.subnet);
		assertThat(inZoneD.site.inventory().networkInterfaces().all()).isEmpty();
	}

	@Test
	void refusesServicesThatDoNotExist() {
		assertRefusedByEc2(() -> this.site.start(ENDPOINT, this.network.interfaceEndpoint("nothing")), "InvalidRequest",
				"The Vpc Endpoint Service 'com.amazonaws.ap-northeast-1.nothing' does not exist");
		assertRefusedByEc2(
				() -> this.site.start(ENDPOINT,
						TestNetwork.without(this.network.interfaceEndpoint("ssm"), "VpcEndpointType")),
				"InvalidRequest", "Endpoint type (Gateway) does not match available service types ([Interface]).");
	}

	@Test
	void refusesPrivateDnsWithoutTheAttributesOfTheVpc() {
		String plain = this.site.create(TestNetwork.VPC, Map.of("CidrBlock", "10.0.0.0/16")).physicalId();
		Map<String, Object> properties = Map.of("ServiceName", "com.amazonaws.ap-northeast-1.ssm", "VpcEndpointType",
				"Interface", "PrivateDnsEnabled", "true", "VpcId", plain);

		assertRefusedByEc2(() -> this.site.start(ENDPOINT, properties), "InvalidRequest",
				"Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for "
						+ plain);
		assertThat(this.site.create(ENDPOINT, TestNetwork.without(properties, "PrivateDnsEnabled"))).isNotNull();
	}

	@Test
	void refusesAPrivateNameTwiceInOneVpc() {
		this.site.create(ENDPOINT, this.network.interfaceEndpoint("ssm"));

		assertRefusedByEc2(() -> this.site.start(ENDPOINT, this.network.interfaceEndpoint("ssm")), "InvalidRequest",
				"private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
						+ "ssm.ap-northeast-1.amazonaws.com in the VPC " + this.network.vpc);
	}

	@Test
	void refusesASecondRouteToTheSameService() {
		this.site.create(ENDPOINT, gateway());
		String prefixList = this.site.catalog().prefixListId("ap-northeast-1", "s3").orElseThrow();

		assertRefusedByEc2(() -> this.site.start(ENDPOINT, gateway()), "InvalidRequest", "route table "
				+ this.network.table + " already has a route with destination-prefix-list-id " + prefixList);
	}

	@Test
	void refusesTwoSubnetsOfOneZone() {
		String second = this.network.subnet("192.168.0.16/28", "a");

		assertRefusedByEc2(
				() -> this.site.start(ENDPOINT,
						TestNetwork.with(this.network.interfaceEndpoint("ssm"), "SubnetIds",
								List.of(this.network.subnet, second))),
				"InvalidRequest",
				"Found another VPC endpoint subnet in the availability zone of " + second
						+ ". VPC endpoint subnets should be in different availability zones supported by the VPC endpoint "
						+ "service.");
	}

	@Test
	void refusesAFullSubnet() {
		Map<String, Object> withoutDns = TestNetwork.without(this.network.interfaceEndpoint("ssm"),
				"PrivateDnsEnabled");
		for (int number = 0; number < 11; number++) {
			this.site.create(ENDPOINT, withoutDns);
		}

		assertRefusedByEc2(() -> this.site.start(ENDPOINT, withoutDns), "ServiceLimitExceeded",
				"The specified subnet does not have enough free addresses to satisfy the request.");
		assertRefusedByEc2(() -> this.site.start("AWS::EC2::Instance", this.network.instance()), "ServiceLimitExceeded",
				"There are not enough free addresses in subnet '" + this.network.subnet
						+ "' to satisfy the requested number of instances.");
		assertThat(this.site.inventory().networkInterfaces().all()).extracting(NetworkInterface::privateIp)
			.contains("192.168.0.4", "192.168.0.14")
			.doesNotHaveDuplicates();
	}

	@Test
	void staysDeletedWhenItWasDeletedMeanwhile() {
		ResourceCreation resourceCreation = this.site.start(ENDPOINT, this.network.interfaceEndpoint("ssm"));
		TestSite.type(ENDPOINT).delete(this.site, resourceCreation.physicalId());

		assertThatExceptionOfType(ResourceFailureException.class)
			.isThrownBy(() -> TestSite.type(ENDPOINT).created(this.site, resourceCreation.physicalId()))
			.withMessageContaining("Current state: deleting");
		assertThat(endpoint(resourceCreation).state()).isEqualTo(State.DELETING);

		TestSite.type(ENDPOINT).deleted(this.site, resourceCreation.physicalId());
		assertThatExceptionOfType(ResourceFailureException.class)
			.isThrownBy(() -> TestSite.type(ENDPOINT).created(this.site, resourceCreation.physicalId()))
			.withMessageContaining("Current state: deleted");
	}

	@Test
	void isGoneOnlyAtTheEndOfItsDeletion() {
		ResourceCreation resourceCreation = this.site.create(ENDPOINT, this.network.interfaceEndpoint("ssm"));

		ResourceDeletion resourceDeletion = TestSite.type(ENDPOINT).delete(this.site, resourceCreation.physicalId());

		assertThat(resourceDeletion.duration()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(180));
		assertThat(endpoint(resourceCreation).state()).isEqualTo(State.DELETING);
		TestSite.type(ENDPOINT).deleted(this.site, resourceCreation.physicalId());
		assertThat(this.site.inventory().endpoints().all()).isEmpty();
		assertThat(this.site.inventory().networkInterfaces().all()).isEmpty();
	}

	private Map<String, Object> gateway() {
		return Map.of("ServiceName", "com.amazonaws.ap-northeast-1.s3", "VpcId", this.network.vpc, "RouteTableIds",
				List.of(this.network.table));
	}

	private VpcEndpoint endpoint(ResourceCreation resourceCreation) {
		return this.site.inventory().endpoints().get(resourceCreation.physicalId());
	}

}
