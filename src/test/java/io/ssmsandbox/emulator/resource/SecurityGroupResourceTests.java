package io.ssmsandbox.emulator.resource;

import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.inventory.SecurityRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertPlainlyRefusedByEc2;
import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefused;
import static io.ssmsandbox.emulator.resource.ResourceAssertions.assertRefusedByEc2;
import static org.assertj.core.api.Assertions.assertThat;

class SecurityGroupResourceTests {

	private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";

	private static final String EGRESS = "AWS::EC2::SecurityGroupEgress";

	private final TestNetwork network = new TestNetwork();

	private final TestSite site = this.network.site;

	@Test
	void allowsAllEgressByDefault() {
		SecurityGroup group = this.site.inventory().securityGroups().get(this.network.group);

		assertThat(group.ingress()).isEmpty();
		assertThat(group.egress()).singleElement().satisfies((securityRule) -> {
			assertThat(securityRule.protocol()).isEqualTo("-1");
			assertThat(securityRule.cidr()).isEqualTo("0.0.0.0/0");
		});
	}

	@Test
	void readsEmbeddedRules() {
		String prefixList = this.site.catalog().prefixListId("ap-northeast-1", "s3").orElseThrow();
		Map<String, Object> properties = TestNetwork.with(this.network.group("other"), "SecurityGroupEgress", List.of(
				Map.of("Description", "Interface endpoints", "IpProtocol", "tcp", "FromPort", "443", "ToPort", "443",
						"DestinationSecurityGroupId", this.network.group),
				Map.of("IpProtocol", "6", "FromPort", "443", "ToPort", "443", "DestinationPrefixListId", prefixList)));

		ResourceCreation resourceCreation = this.site.create(TestNetwork.GROUP, properties);

		SecurityGroup group = this.site.inventory().securityGroups().get(resourceCreation.physicalId());
		assertThat(group.egress()).extracting(SecurityRule::groupId).containsExactly(this.network.group, null);
		assertThat(group.egress()).extracting(SecurityRule::prefixListId).containsExactly(null, prefixList);
		assertThat(group.egress())
			.allMatch((securityRule) -> securityRule.coversTcp(443) && !securityRule.coversTcp(80));
		assertThat(resourceCreation.attributes()).containsEntry("GroupId", group.id())
			.containsEntry("VpcId", this.network.vpc);
		assertThat(resourceCreation.ref()).isEqualTo(group.id());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					sg-mine     | Value (sg-mine) for parameter GroupName is invalid. Group names may not be in the format sg-*
					default     | Cannot use reserved security group name: default
					übung       | Value (übung) for parameter GroupName is invalid. Character sets beyond ASCII are not supported.
					""")
	void refusesNames(String name, String message) {
		Map<String, Object> properties = TestNetwork.with(this.network.group("x"), "GroupName", name);

		assertPlainlyRefusedByEc2(() -> this.site.start(TestNetwork.GROUP, properties), message);
	}

	@Test
	void refusesANameTwiceInOneVpc() {
		assertPlainlyRefusedByEc2(() -> this.site.start(TestNetwork.GROUP, this.network.group("thin-ssm-sg")),
				"The security group 'thin-ssm-sg' already exists for VPC '" + this.network.vpc + "'");
	}

	@Test
	void refusesADescriptionWithForeignLetters() {
		Map<String, Object> properties = TestNetwork.with(this.network.group("x"), "GroupDescription", "日本");

		assertPlainlyRefusedByEc2(() -> this.site.start(TestNetwork.GROUP, properties),
				"Invalid security group description. Valid descriptions are strings less than 256 characters from the "
						+ "following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
	}

	@Test
	void refusesAGroupOfTheDefaultVpc() {
		assertPlainlyRefusedByEc2(() -> this.site.start(TestNetwork.GROUP, Map.of("GroupDescription", "x")),
				"No default VPC for this user");
	}

	@Test
	void makesUpAName() {
		ResourceCreation resourceCreation = this.site.create(TestNetwork.GROUP,
				Map.of("VpcId", this.network.vpc, "GroupDescription", "x"));

		assertThat(this.site.inventory().securityGroups().get(resourceCreation.physicalId()).name())
			.startsWith("demo-Thing-");
	}

	@Test
	void addsAndRemovesARuleOfItsOwn() {
		ResourceCreation rule = this.site.create(INGRESS, ingress("443"));

		assertThat(group().ingress()).singleElement().satisfies((added) -> {
			assertThat(added.id()).isEqualTo(rule.physicalId()).startsWith("sgr-");
			assertThat(added.cidr()).isEqualTo("192.168.0.0/24");
		});

		this.site.delete(INGRESS, rule.physicalId());
		assertThat(group().ingress()).isEmpty();
	}

	@Test
	void addsEgressBesideTheDefaultRule() {
		this.site.create(EGRESS, Map.of("GroupId", this.network.group, "IpProtocol", "tcp", "FromPort", "443", "ToPort",
				"443", "DestinationSecurityGroupId", this.network.group));

		assertThat(group().egress()).hasSize(2).last().extracting(SecurityRule::groupId).isEqualTo(this.network.group);
	}

	@Test
	void refusesARuleTwice() {
		this.site.create(INGRESS, ingress("443"));

		assertRefusedByEc2(() -> this.site.start(INGRESS, TestNetwork.with(ingress("443"), "Description", "again")),
				"AlreadyExists",
				"the specified rule \"peer: 192.168.0.0/24, TCP, from port: 443, to port: 443, ALLOW\" already exists");
		assertThat(this.site.create(INGRESS, ingress("80"))).isNotNull();
	}

	@Test
	void refusesRulesThatMakeNoSense() {
		assertPlainlyRefusedByEc2(() -> this.site.start(INGRESS, TestNetwork.with(ingress("443"), "CidrIp", "1.2.3/8")),
				"CIDR block 1.2.3/8 is malformed");
		assertPlainlyRefusedByEc2(() -> this.site.start(INGRESS, TestNetwork.without(ingress("443"), "ToPort")),
				"Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
		assertPlainlyRefusedByEc2(() -> this.site.start(INGRESS, TestNetwork.with(ingress("443"), "ToPort", "80")),
				"Invalid TCP/UDP port range (443-80)");
		assertPlainlyRefusedByEc2(
				() -> this.site.start(INGRESS, TestNetwork.with(ingress("443"), "IpProtocol", "http")),
				"Invalid value 'http' for IP protocol. Unknown protocol.");
		assertRefused(() -> this.site.start(INGRESS, TestNetwork.without(ingress("443"), "CidrIp")),
				"Exactly one of CidrIp, CidrIpv6, SourcePrefixListId, SourceSecurityGroupId must be specified");
		assertRefusedByEc2(() -> this.site.start(INGRESS, TestNetwork.with(ingress("443"), "GroupId", "sg-1")),
				"NotFound", "The security group 'sg-1' does not exist");
		assertPlainlyRefusedByEc2(
				() -> this.site.start(EGRESS,
						Map.of("GroupId", this.network.group, "IpProtocol", "-1", "DestinationPrefixListId", "pl-1")),
				"The prefix list ID 'pl-1' does not exist");
		assertRefused(
				() -> this.site.start(TestNetwork.GROUP,
						TestNetwork.with(this.network.group("x"), "SecurityGroupIngress",
								List.of(Map.of("IpProtocol", "-1", "Cidr", "0.0.0.0/0")))),
				"Encountered unsupported property Cidr");
	}

	@Test
	void staysWhileAnotherGroupRefersToIt() {
		String other = this.site.create(TestNetwork.GROUP, this.network.group("other")).physicalId();
		String rule = this.site
			.create(INGRESS, Map.of("GroupId", other, "IpProtocol", "tcp", "FromPort", "443", "ToPort", "443",
					"SourceSecurityGroupId", this.network.group))
			.physicalId();

		assertPlainlyRefusedByEc2(() -> this.site.delete(TestNetwork.GROUP, this.network.group),
				"resource " + this.network.group + " has a dependent object");

		this.site.delete(INGRESS, rule);
		this.site.delete(TestNetwork.GROUP, this.network.group);
		assertThat(this.site.inventory().securityGroups().contains(this.network.group)).isFalse();
	}

	@Test
	void staysWhileAnInterfaceUsesIt() {
		this.site.create("AWS::EC2::Instance", this.network.instance());

		assertPlainlyRefusedByEc2(() -> this.site.delete(TestNetwork.GROUP, this.network.group),
				"resource " + this.network.group + " has a dependent object");
	}

	private Map<String, Object> ingress(String port) {
		return Map.of("GroupId", this.network.group, "IpProtocol", "tcp", "FromPort", port, "ToPort", port, "CidrIp",
				"192.168.0.0/24");
	}

	private SecurityGroup group() {
		return this.site.inventory().securityGroups().get(this.network.group);
	}

}
