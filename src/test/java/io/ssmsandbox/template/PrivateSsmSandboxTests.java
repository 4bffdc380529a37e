package io.ssmsandbox.template;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the guarantees of the template file.
 */
class PrivateSsmSandboxTests {

	private static final String TEXT = Templates.rendered(TemplateOptions.of("thin-ssm", "a")).body();

	private static final Map<String, Object> TEMPLATE = Templates.parse(TEXT);

	private static final Map<String, Object> RESOURCES = Templates.section(TEMPLATE, "Resources");

	@Test
	void hasTheArticlesResourcesUnderTheirNames() {
		assertThat(RESOURCES).containsOnlyKeys("VPC", "PrivateRouteTable", "PrivateSubnet", "PrivateSubnetAssociation",
				"SG", "SSMEndpointSG", "SSMEndpointSGIngress1", "SSMEndpoint", "EC2MessageEndpoint", "EC2Endpoint",
				"SSMAgentEndpoint", "S3Endpoint", "Instance", "ServerRole", "S3BucketPolicyForSSM", "ServerProfile");
	}

	@Test
	void resolvesNamesInsideTheVpc() {
		assertThat(properties("VPC")).containsEntry("EnableDnsSupport", true).containsEntry("EnableDnsHostnames", true);
		for (String endpoint : List.of("SSMEndpoint", "SSMAgentEndpoint", "EC2MessageEndpoint", "EC2Endpoint")) {
			assertThat(properties(endpoint)).as(endpoint).containsEntry("PrivateDnsEnabled", true);
		}
	}

	@Test
	void bootsTheInstanceAfterEverythingItsAgentNeeds() {
		assertThat(Templates.section(RESOURCES, "Instance").get("DependsOn"))
			.isEqualTo(List.of("SSMEndpoint", "SSMAgentEndpoint", "S3Endpoint", "SSMEndpointSGIngress1",
					"PrivateSubnetAssociation", "S3BucketPolicyForSSM"));
	}

	@Test
	void letsNothingDependOnAResourceThatMayBeMissing() {
		List<String> conditional = RESOURCES.keySet()
			.stream()
			.filter((id) -> !attribute(id, "Condition").isEmpty())
			.toList();

		assertThat(conditional).containsExactly("EC2MessageEndpoint", "EC2Endpoint");
		assertThat(RESOURCES.keySet())
			.allSatisfy((id) -> assertThat(attribute(id, "DependsOn")).doesNotContain(conditional));
	}

	@Test
	void opensNoWayInOrOut() {
		assertThat(RESOURCES.keySet()).map((id) -> attribute(id, "Type"))
			.doesNotContain("AWS::EC2::InternetGateway", "AWS::EC2::NatGateway", "AWS::EC2::Route", "AWS::EC2::EIP");
		assertThat(properties("SG")).doesNotContainKey("SecurityGroupIngress");
		assertThat(properties("Instance")).doesNotContainKey("KeyName");
		assertThat(properties("Instance").get("NetworkInterfaces").toString())
			.contains("AssociatePublicIpAddress=false");
	}

	@Test
	void acceptsOnlyTokensForMetadataAndOnlyEncryptedDisks() {
		assertThat(Templates.section(properties("Instance"), "MetadataOptions")).containsEntry("HttpTokens", "required")
			.containsEntry("HttpPutResponseHopLimit", 1);
		assertThat(properties("Instance").get("BlockDeviceMappings").toString()).contains("Encrypted=true")
			.contains("VolumeType=gp3");
	}

	@Test
	void namesTheProfileByPrefixAndRegion() {
		assertThat(properties("ServerProfile").get("InstanceProfileName"))
			.isEqualTo(Map.of("!Sub", "${Prefix}-${AWS::Region}-Server"));
	}

	@Test
	void namesNoPartitionInAnArn() {
		assertThat(TEXT).doesNotContain("arn:aws").contains("arn:${AWS::Partition}:");
	}

	@Test
	void limitsEveryEndpointByAPolicy() {
		assertThat(RESOURCES.keySet()).filteredOn((id) -> id.endsWith("Endpoint"))
			.hasSize(5)
			.allSatisfy((id) -> assertThat(properties(id)).containsKey("PolicyDocument"));
	}

	@Test
	void hasOutputsForTheSandbox() {
		assertThat(Templates.section(TEMPLATE, "Outputs")).containsOnlyKeys("InstanceId", "VpcId", "SubnetId",
				"AvailabilityZone", "InstanceProfileName", "SessionUrl", "SessionCommand");
	}

	private static String attribute(String logicalId, String name) {
		return Templates.section(RESOURCES, logicalId).getOrDefault(name, "").toString();
	}

	private static Map<String, Object> properties(String logicalId) {
		return Templates.section(RESOURCES, logicalId, "Properties");
	}

}
