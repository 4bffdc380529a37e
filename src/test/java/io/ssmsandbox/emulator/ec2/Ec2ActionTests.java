package io.ssmsandbox.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import io.ssmsandbox.emulator.fixture.EmulatedSandbox;
import io.ssmsandbox.emulator.fixture.LoopbackAws;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.world.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.RevokedSecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what a user changes in a sandbox outside CloudFormation, and the reads for it.
 */
class Ec2ActionTests {

	private final World world = EmulatedSandbox.world();

	private final LoopbackAws aws = new LoopbackAws(this.world);

	private final Ec2Client ec2 = this.aws.ec2(EmulatedSandbox.REGION);

	@AfterEach
	void close() {
		this.aws.close();
	}

	@Test
	void rebootsARunningInstance() {
		this.ec2.rebootInstances((reboot) -> reboot.instanceIds(EmulatedSandbox.INSTANCE));

		assertThat(region().instances().get(EmulatedSandbox.INSTANCE).life().rebootedAt())
			.containsExactly(this.world.now());
		assertThat(consoleOutput(true)).contains("INFO [CredentialRefresher] Credentials ready");
	}

	@Test
	void rebootsNothingThatDoesNotRun() {
		region().instances().change(EmulatedSandbox.INSTANCE, (instance) -> instance.shuttingDown(this.world.now()));

		assertRefused(() -> this.ec2.rebootInstances((reboot) -> reboot.instanceIds(EmulatedSandbox.INSTANCE)),
				"IncorrectInstanceState", "can be rebooted");
	}

	@Test
	void writesAConsoleThatSaysThatItIsEmulatedAndWhatTheAgentDid() {
		String output = consoleOutput(false);

		assertThat(output).startsWith("*** EMULATED").contains("login:").contains("al2023");
		assertThat(output.lines().filter((line) -> line.startsWith("amazon-ssm-agent[")))
			.anyMatch((line) -> line.endsWith("Successfully connected with instance profile role credentials"));
	}

	@Test
	void postsAConsoleSomeTimeAfterTheStartUnlessTheLatestIsAskedFor() {
		World young = EmulatedSandbox.worldAt(EmulatedSandbox.RUNNING.plusSeconds(60));
		try (LoopbackAws other = new LoopbackAws(young)) {
			Ec2Client client = other.ec2(EmulatedSandbox.REGION);

			assertThat(client.getConsoleOutput((get) -> get.instanceId(EmulatedSandbox.INSTANCE)).output()).isNull();
			assertThat(client.getConsoleOutput((get) -> get.instanceId(EmulatedSandbox.INSTANCE).latest(true)).output())
				.isNotEmpty();
		}
	}

	@Test
	void describesTheInterfacesThatHoldTheSubnet() {
		List<NetworkInterface> interfaces = this.ec2
			.describeNetworkInterfaces((describe) -> describe
				.filters(Filter.builder().name("subnet-id").values(EmulatedSandbox.SUBNET).build()))
			.networkInterfaces();

		assertThat(interfaces).hasSize(3);
		assertThat(interfaces).filteredOn((each) -> each.interfaceTypeAsString().equals("vpc_endpoint"))
			.hasSize(2)
			.allSatisfy((each) -> assertThat(each.description()).startsWith("VPC Endpoint Interface vpce-"));
		assertThat(interfaces).filteredOn((each) -> each.interfaceTypeAsString().equals("interface"))
			.singleElement()
			.satisfies((each) -> assertThat(each.attachment().instanceId()).isEqualTo(EmulatedSandbox.INSTANCE));
	}

	@Test
	void describesRoutesToTheVpcAndToTheGatewayEndpoint() {
		RouteTable table = this.ec2
			.describeRouteTables((describe) -> describe
				.filters(Filter.builder().name("association.subnet-id").values(EmulatedSandbox.SUBNET).build()))
			.routeTables()
			.get(0);

		assertThat(table.routes()).extracting(Route::gatewayId).containsExactly("local", EmulatedSandbox.S3);
		assertThat(table.routes().get(1).destinationPrefixListId()).startsWith("pl-");
		assertThat(table.associations()).singleElement()
			.satisfies((each) -> assertThat(each.subnetId()).isEqualTo(EmulatedSandbox.SUBNET));
	}

	@Test
	void returnsTheDnsAttributesOfAVpc() {
		assertThat(this.ec2
			.describeVpcAttribute(
					(describe) -> describe.vpcId(EmulatedSandbox.VPC).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
			.enableDnsHostnames()
			.value()).isTrue();
		assertRefused(
				() -> this.ec2
					.describeVpcAttribute((describe) -> describe.vpcId(EmulatedSandbox.VPC).attribute("colour")),
				"InvalidParameterValue", "colour");
	}

	@Test
	void clearsAwayWhatAStackLeftBehindInTheRightOrder() {
		assertRefused(() -> this.ec2.deleteVpc((delete) -> delete.vpcId(EmulatedSandbox.VPC)), "DependencyViolation",
				"The vpc '" + EmulatedSandbox.VPC + "' has dependencies and cannot be deleted.");
		assertRefused(() -> this.ec2.deleteSubnet((delete) -> delete.subnetId(EmulatedSandbox.SUBNET)),
				"DependencyViolation",
				"The subnet '" + EmulatedSandbox.SUBNET + "' has dependencies and cannot be deleted.");
		assertRefused(() -> this.ec2.deleteSecurityGroup((delete) -> delete.groupId(EmulatedSandbox.INSTANCE_GROUP)),
				"DependencyViolation", "resource " + EmulatedSandbox.INSTANCE_GROUP + " has a dependent object");
		assertRefused(() -> this.ec2.deleteRouteTable((delete) -> delete.routeTableId(EmulatedSandbox.ROUTE_TABLE)),
				"DependencyViolation", "has dependencies and cannot be deleted");

		this.ec2.terminateInstances((terminate) -> terminate.instanceIds(EmulatedSandbox.INSTANCE));
		this.ec2.deleteVpcEndpoints((delete) -> delete.vpcEndpointIds(EmulatedSandbox.SSM, EmulatedSandbox.SSMMESSAGES,
				EmulatedSandbox.S3));
		this.world.advanceTo(this.world.now().plus(Duration.ofMinutes(4)));
		this.ec2.deleteSubnet((delete) -> delete.subnetId(EmulatedSandbox.SUBNET));
		this.ec2.deleteRouteTable((delete) -> delete.routeTableId(EmulatedSandbox.ROUTE_TABLE));
		this.ec2.deleteSecurityGroup((delete) -> delete.groupId(EmulatedSandbox.ENDPOINT_GROUP));
		this.ec2.deleteSecurityGroup((delete) -> delete.groupId(EmulatedSandbox.INSTANCE_GROUP));
		this.ec2.deleteVpc((delete) -> delete.vpcId(EmulatedSandbox.VPC));

		assertThat(this.ec2.describeVpcs().vpcs()).isEmpty();
		assertThat(region().networkInterfaces().all()).isEmpty();
	}

	@Test
	void deletesTwoGroupsThatReferToEachOtherAfterRevokingARule() {
		SecurityRule back = new SecurityRule("sgr-0000000000000000b", "tcp", 443, 443, null, null,
				EmulatedSandbox.ENDPOINT_GROUP, null, null);
		region().securityGroups().change(EmulatedSandbox.INSTANCE_GROUP, (group) -> group.withIngress(List.of(back)));
		List<SecurityGroupRule> rules = this.ec2
			.describeSecurityGroupRules((describe) -> describe
				.filters(Filter.builder().name("group-id").values(EmulatedSandbox.INSTANCE_GROUP).build()))
			.securityGroupRules();
		assertThat(rules).filteredOn((rule) -> !rule.isEgress())
			.singleElement()
			.satisfies((rule) -> assertThat(rule.referencedGroupInfo().groupId())
				.isEqualTo(EmulatedSandbox.ENDPOINT_GROUP));

		assertThat(this.ec2
			.revokeSecurityGroupIngress(
					(revoke) -> revoke.groupId(EmulatedSandbox.INSTANCE_GROUP).securityGroupRuleIds(back.id()))
			.revokedSecurityGroupRules()).extracting(RevokedSecurityGroupRule::securityGroupRuleId)
			.containsExactly(back.id());
		IpPermission https = IpPermission.builder()
			.ipProtocol("tcp")
			.fromPort(443)
			.toPort(443)
			.userIdGroupPairs(UserIdGroupPair.builder().groupId(EmulatedSandbox.INSTANCE_GROUP).build())
			.build();
		this.ec2.revokeSecurityGroupIngress(
				(revoke) -> revoke.groupId(EmulatedSandbox.ENDPOINT_GROUP).ipPermissions(https));

		assertThat(region().securityGroups().get(EmulatedSandbox.INSTANCE_GROUP).ingress()).isEmpty();
		assertThat(region().securityGroups().get(EmulatedSandbox.ENDPOINT_GROUP).ingress()).isEmpty();
		assertRefused(
				() -> this.ec2.revokeSecurityGroupIngress(
						(revoke) -> revoke.groupId(EmulatedSandbox.ENDPOINT_GROUP).ipPermissions(https)),
				"InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
		assertRefused(
				() -> this.ec2.revokeSecurityGroupEgress(
						(revoke) -> revoke.groupId(EmulatedSandbox.INSTANCE_GROUP).securityGroupRuleIds(back.id())),
				"InvalidSecurityGroupRuleId.NotFound", "The security group rule ID '" + back.id() + "' does not exist");
		assertRefused(
				() -> this.ec2.revokeSecurityGroupEgress((revoke) -> revoke.groupId(EmulatedSandbox.INSTANCE_GROUP)),
				"MissingParameter", "ipPermissions");
	}

	@Test
	void terminatesAnInstanceThatStaysVisibleForAnHour() {
		var terminating = this.ec2.terminateInstances((terminate) -> terminate.instanceIds(EmulatedSandbox.INSTANCE))
			.terminatingInstances();
		assertThat(terminating).singleElement().satisfies((change) -> {
			assertThat(change.previousState().name()).isEqualTo(InstanceStateName.RUNNING);
			assertThat(change.currentState().name()).isEqualTo(InstanceStateName.SHUTTING_DOWN);
		});

		this.world.advanceTo(this.world.now().plus(Duration.ofMinutes(59)));
		assertThat(this.ec2.describeInstances().reservations()).singleElement()
			.satisfies((reservation) -> assertThat(reservation.instances().get(0).state().name())
				.isEqualTo(InstanceStateName.TERMINATED));

		this.world.advanceTo(this.world.now().plus(Duration.ofMinutes(3)));
		assertThat(this.ec2.describeInstances().reservations()).isEmpty();
		assertRefused(() -> this.ec2.describeInstances((describe) -> describe.instanceIds(EmulatedSandbox.INSTANCE)),
				"InvalidInstanceID.NotFound", "does not exist");
	}

	@Test
	void listsEndpointsThatItCouldNotDelete() {
		var response = this.ec2
			.deleteVpcEndpoints((delete) -> delete.vpcEndpointIds("vpce-0123456789abcdef0", EmulatedSandbox.SSM));

		assertThat(response.unsuccessful()).singleElement()
			.satisfies((item) -> assertThat(item.error().code()).isEqualTo("InvalidVpcEndpointId.NotFound"));
		assertThat(this.ec2.describeVpcEndpoints((describe) -> describe.vpcEndpointIds(EmulatedSandbox.SSM))
			.vpcEndpoints()
			.get(0)
			.stateAsString()).isEqualTo("deleting");
	}

	@Test
	void remembersWhatWasDoneAndNotWhatWasRefused() {
		List<JournalRecord> journal = EmulatedSandbox.journalOf(this.world.now(), (lived) -> {
			try (LoopbackAws other = new LoopbackAws(lived)) {
				Ec2Client client = other.ec2(EmulatedSandbox.REGION);
				client.rebootInstances((reboot) -> reboot.instanceIds(EmulatedSandbox.INSTANCE));
				assertRefused(() -> client.deleteVpc((delete) -> delete.vpcId(EmulatedSandbox.VPC)),
						"DependencyViolation", "has dependencies");
				client.terminateInstances((terminate) -> terminate.instanceIds(EmulatedSandbox.INSTANCE));
				client.deleteVpcEndpoints((delete) -> delete.vpcEndpointIds(EmulatedSandbox.SSM));
				client.revokeSecurityGroupEgress((revoke) -> revoke.groupId(EmulatedSandbox.ENDPOINT_GROUP)
					.ipPermissions(IpPermission.builder()
						.ipProtocol("-1")
						.ipRanges(IpRange.builder().cidrIp("0.0.0.0/0").build())
						.build()));
			}
		});
		assertThat(journal).extracting(JournalRecord::kind)
			.containsExactly("reboot-instance", "delete-resource", "delete-resource", "revoke-rules");

		this.world.replay(journal);
		this.world.advanceTo(this.world.now().plus(Duration.ofMinutes(4)));

		assertThat(region().endpoints().contains(EmulatedSandbox.SSM)).isFalse();
		assertThat(region().securityGroups().get(EmulatedSandbox.ENDPOINT_GROUP).egress()).isEmpty();
		assertThat(region().instances().get(EmulatedSandbox.INSTANCE).state().wireName()).isEqualTo("terminated");
	}

	private String consoleOutput(boolean latest) {
		String output = this.ec2.getConsoleOutput((get) -> get.instanceId(EmulatedSandbox.INSTANCE).latest(latest))
			.output();
		return new String(Base64.getDecoder().decode(output), StandardCharsets.UTF_8);
	}

	private RegionInventory region() {
		return this.world.region(EmulatedSandbox.REGION);
	}

	private static void assertRefused(ThrowingCallable call, String code, String message) {
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(call).satisfies((refusal) -> {
			assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
			assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
		});
	}

}
