package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DnsEntry;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SummaryStatus;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the account's resources, through the SDK.
 */
class Ec2InventoryTests {

	private static final String UNKNOWN = "0123456789abcdef0";

	private final World world = EmulatedSandbox.world();

	private final LoopbackAws aws = new LoopbackAws(this.world);

	private final Ec2Client ec2 = this.aws.ec2(EmulatedSandbox.REGION);

	@AfterEach
	void close() {
		this.aws.close();
	}

	@Test
	void describesARunningInstance() {
		Reservation reservation = this.ec2
			.describeInstances((describe) -> describe.instanceIds(EmulatedSandbox.INSTANCE))
			.reservations()
			.get(0);
		Instance instance = reservation.instances().get(0);

		assertThat(reservation.reservationId()).isEqualTo("r-00000000000000001");
		assertThat(instance.state().name()).isEqualTo(InstanceStateName.RUNNING);
		assertThat(instance.privateDnsName()).isEqualTo("ip-192-168-0-5.ap-northeast-1.compute.internal");
		assertThat(instance.publicIpAddress()).isNull();
		assertThat(instance.publicDnsName()).isEmpty();
		assertThat(instance.stateTransitionReason()).isEmpty();
		assertThat(instance.clientToken()).isNotEmpty();
		assertThat(instance.iamInstanceProfile().arn()).endsWith(":instance-profile/" + EmulatedSandbox.PROFILE);
		assertThat(instance.metadataOptions().httpTokensAsString()).isEqualTo("required");
		assertThat(instance.launchTime()).isEqualTo(EmulatedSandbox.CREATED);
		assertThat(instance.placement().availabilityZone()).isEqualTo("ap-northeast-1a");
		assertThat(instance.networkInterfaces().get(0).groups().get(0).groupName()).isEqualTo("thin-sg");
	}

	@Test
	void removesATerminatedInstanceFromTheNetwork() {
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE, (instance) -> instance.terminated(this.world.now()));

		Instance instance = this.ec2.describeInstances().reservations().get(0).instances().get(0);

		assertThat(instance.state().code()).isEqualTo(48);
		assertThat(instance.privateIpAddress()).isNull();
		assertThat(instance.networkInterfaces()).isEmpty();
		assertThat(instance.privateDnsName()).isEmpty();
		assertThat(instance.stateReason().code()).isEqualTo("Client.UserInitiatedShutdown");
		assertThat(instance.stateTransitionReason()).matches("User initiated \\(2026-\\d\\d-\\d\\d [0-9:]{8} GMT\\)");
	}

	@ParameterizedTest
	@CsvSource({ "instance-state-name, running, 1", "instance-state-name, stopped, 0", "tag:Name, thin-*, 1",
			"tag:Name, fat-*, 0", "tag-key, Name, 1", "vpc-id, vpc-00000000000000001, 1",
			"iam-instance-profile.arn, *, 1", "instance.group-id, sg-00000000000000001, 1", "image-id, ami-0*, 1",
			"availability-zone-id, apne1-az4, 1", "private-dns-name, ip-192-168-0-5.*, 1",
			"reservation-id, r-00000000000000001, 1", "tenancy, default, 1", "tenancy, dedicated, 0",
			"metadata-options.http-tokens, required, 1", "key-name, *, 0", "state-reason-code, *, 0" })
	void filtersInstances(String name, String value, int found) {
		assertThat(this.ec2.describeInstances((describe) -> describe.filters(filter(name, value))).reservations())
			.hasSize(found);
	}

	@Test
	void refusesMoreFilterValuesThanEc2() {
		List<String> names = IntStream.rangeClosed(1, 200).mapToObj("thin-%d"::formatted).toList();
		Filter full = Filter.builder().name("tag:Name").values(names).build();

		assertThat(this.ec2.describeInstances((describe) -> describe.filters(full)).reservations()).isEmpty();
		refused("FilterLimitExceeded", "The maximum number of filter values specified on a single call is 200",
				() -> this.ec2
					.describeInstances((describe) -> describe.filters(full, filter("instance-type", "t3.small"))));
	}

	@Test
	void refusesInstancesThatDoNotExist() {
		refused("InvalidInstanceID.NotFound", "The instance ID 'i-" + UNKNOWN + "' does not exist", () -> this.ec2
			.describeInstances((describe) -> describe.instanceIds(EmulatedSandbox.INSTANCE, "i-" + UNKNOWN)));
		refused("InvalidInstanceID.NotFound", "The instance IDs 'i-" + UNKNOWN + ", i-01234567' do not exist",
				() -> this.ec2.describeInstances((describe) -> describe.instanceIds("i-" + UNKNOWN, "i-01234567")));
		refused("InvalidInstanceID.Malformed", "Invalid id: \"server\" (expecting \"i-...\")",
				() -> this.ec2.describeInstances((describe) -> describe.instanceIds("server")));
		refused("InvalidParameterCombination",
				"The parameter instancesSet cannot be used with the parameter maxResults", () -> this.ec2
					.describeInstances((describe) -> describe.instanceIds(EmulatedSandbox.INSTANCE).maxResults(5)));
		refused("InvalidParameterCombination",
				"The parameter instancesSet cannot be used with the parameter maxResults",
				() -> this.ec2.describeInstanceStatus(
						(describe) -> describe.instanceIds(EmulatedSandbox.INSTANCE).maxResults(5)));
		refused("InvalidParameterCombination",
				"The parameter networkInterfaceIdSet cannot be used with the parameter maxResults",
				() -> this.ec2.describeNetworkInterfaces(
						(describe) -> describe.networkInterfaceIds("eni-00000000000000009").maxResults(5)));
	}

	@Test
	void reportsStatusChecksOfRunningInstances() {
		InstanceStatus status = this.ec2.describeInstanceStatus().instanceStatuses().get(0);

		assertThat(status.instanceStatus().status()).isEqualTo(SummaryStatus.OK);
		assertThat(status.systemStatus().details()).hasSize(1);
	}

	@Test
	void reportsOtherInstancesOnlyWhenAsked() {
		this.world.region(EmulatedSandbox.REGION)
			.instances()
			.change(EmulatedSandbox.INSTANCE, (instance) -> instance.shuttingDown(this.world.now()));

		assertThat(this.ec2.describeInstanceStatus().instanceStatuses()).isEmpty();
		assertThat(this.ec2.describeInstanceStatus((describe) -> describe.includeAllInstances(true)).instanceStatuses())
			.extracting((status) -> status.instanceStatus().status())
			.containsExactly(SummaryStatus.NOT_APPLICABLE);
	}

	@Test
	void initializesStatusChecksForTwoMinutes() {
		World young = EmulatedSandbox.worldAt(EmulatedSandbox.RUNNING.plusSeconds(119));

		try (LoopbackAws others = new LoopbackAws(young)) {
			assertThat(others.ec2(EmulatedSandbox.REGION).describeInstanceStatus().instanceStatuses())
				.extracting((status) -> status.systemStatus().status())
				.containsExactly(SummaryStatus.INITIALIZING);
		}
	}

	@Test
	void describesVpcsAndSubnets() {
		Subnet subnet = this.ec2.describeSubnets((describe) -> describe.filters(filter("vpc-id", EmulatedSandbox.VPC)))
			.subnets()
			.get(0);

		assertThat(this.ec2.describeVpcs((describe) -> describe.vpcIds(EmulatedSandbox.VPC)).vpcs().get(0).state())
			.isEqualTo(VpcState.AVAILABLE);
		assertThat(subnet.availableIpAddressCount()).isEqualTo(16 - 5 - 3);
		assertThat(subnet.availabilityZoneId()).isEqualTo("apne1-az4");
		assertThat(subnet.subnetArn())
			.isEqualTo("arn:aws:ec2:ap-northeast-1:000000000000:subnet/" + EmulatedSandbox.SUBNET);
		refused("InvalidVpcID.NotFound", "The vpc ID 'vpc-" + UNKNOWN + "' does not exist",
				() -> this.ec2.describeVpcs((describe) -> describe.vpcIds("vpc-" + UNKNOWN)));
		refused("InvalidSubnetID.NotFound", "The subnet ID 'subnet-" + UNKNOWN + "' does not exist",
				() -> this.ec2.describeSubnets((describe) -> describe.subnetIds("subnet-" + UNKNOWN)));
	}

	@Test
	void pagesThroughWhatTheAccountHolds() {
		IntStream.rangeClosed(2, 12)
			.forEach((n) -> this.world.region(EmulatedSandbox.REGION)
				.vpcs()
				.put(new Vpc("vpc-%017d".formatted(n), "10.%d.0.0/16".formatted(n), true, true, true, Map.of())));

		assertThat(this.ec2.describeVpcsPaginator((describe) -> describe.maxResults(5)).stream()).hasSize(3);
		assertThat(this.ec2.describeVpcsPaginator((describe) -> describe.maxResults(5)).vpcs()).hasSize(12);
	}

	@Test
	void describesRulesByProtocolAndPort() {
		SecurityGroup group = this.ec2
			.describeSecurityGroups((describe) -> describe.groupIds(EmulatedSandbox.ENDPOINT_GROUP))
			.securityGroups()
			.get(0);

		IpPermission ingress = group.ipPermissions().get(0);
		assertThat(ingress.fromPort()).isEqualTo(443);
		assertThat(ingress.userIdGroupPairs().get(0).groupId()).isEqualTo(EmulatedSandbox.INSTANCE_GROUP);
		assertThat(ingress.userIdGroupPairs().get(0).description()).isEqualTo("agents");
		assertThat(group.ipPermissionsEgress().get(0).ipRanges().get(0).cidrIp()).isEqualTo("0.0.0.0/0");
		refused("InvalidGroup.NotFound", "The security group 'sg-" + UNKNOWN + "' does not exist",
				() -> this.ec2.describeSecurityGroups((describe) -> describe.groupIds("sg-" + UNKNOWN)));
		refused("InvalidGroupId.Malformed", "Invalid id: \"web\" (expecting \"sg-...\")",
				() -> this.ec2.describeSecurityGroups((describe) -> describe.groupIds("web")));
	}

	@Test
	void describesEndpoints() {
		List<VpcEndpoint> endpoints = this.ec2.describeVpcEndpoints().vpcEndpoints();

		assertThat(endpoints).extracting(VpcEndpoint::vpcEndpointId)
			.containsExactly(EmulatedSandbox.SSM, EmulatedSandbox.SSMMESSAGES, EmulatedSandbox.S3);
		assertThat(endpoints.get(0).dnsEntries()).extracting(DnsEntry::dnsName)
			.contains("ssm.ap-northeast-1.amazonaws.com");
		assertThat(endpoints.get(0).policyDocument())
			.isEqualTo("{\"Statement\":[{\"Action\":\"*\",\"Effect\":\"Allow\","
					+ "\"Principal\":\"*\",\"Resource\":\"*\"}]}");
		assertThat(endpoints.get(2).policyDocument()).contains("\"Statement\":[]");
		assertThat(endpoints.get(2).dnsEntries()).isEmpty();
		refused("InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id 'vpce-" + UNKNOWN + "' does not exist",
				() -> this.ec2.describeVpcEndpoints((describe) -> describe.vpcEndpointIds("vpce-" + UNKNOWN)));
	}

	@ParameterizedTest
	@CsvSource({ "vpc-endpoint-type, Gateway, 1", "service-name, *.ssm, 1", "vpc-endpoint-state, available, 3",
			"vpc-endpoint-state, deleting, 0" })
	void filtersEndpoints(String name, String value, int found) {
		assertThat(this.ec2.describeVpcEndpoints((describe) -> describe.filters(filter(name, value))).vpcEndpoints())
			.hasSize(found);
	}

	@ParameterizedTest
	@CsvSource({ "ip-permission.group-id, sg-00000000000000001, 1", "ip-permission.from-port, 443, 1",
			"egress.ip-permission.cidr, 0.0.0.0/0, 2", "ip-permission.cidr, *, 0" })
	void filtersGroupsByTheirRules(String name, String value, int found) {
		assertThat(
				this.ec2.describeSecurityGroups((describe) -> describe.filters(filter(name, value))).securityGroups())
			.hasSize(found);
	}

	@ParameterizedTest
	@CsvSource({ "owner-id, 000000000000", "availability-zone-id, apne1-az4", "available-ip-address-count, 8",
			"subnet-arn, *:subnet/subnet-*" })
	void filtersSubnets(String name, String value) {
		assertThat(this.ec2.describeSubnets((describe) -> describe.filters(filter(name, value))).subnets()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "instance-status.reachability, passed, 1", "system-status.reachability, failed, 0",
			"event.code, *, 0" })
	void filtersStatusChecks(String name, String value, int found) {
		assertThat(
				this.ec2.describeInstanceStatus((describe) -> describe.filters(filter(name, value))).instanceStatuses())
			.hasSize(found);
	}

	@Test
	void keepsRegionsApart() {
		assertThat(this.aws.ec2("eu-west-1").describeInstances().reservations()).isEmpty();
		assertThat(this.aws.ec2("eu-west-1").describeVpcs().vpcs()).isEmpty();
	}

	private static Filter filter(String name, String value) {
		return Filter.builder().name(name).values(value).build();
	}

	private static void refused(String code, String message, Runnable call) {
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(call::run).satisfies((refusal) -> {
			assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
			assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
		});
	}

}
