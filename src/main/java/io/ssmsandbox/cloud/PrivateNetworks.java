package io.ssmsandbox.cloud;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/**
 * What stands in a VPC between an instance and AWS's services, asked about as it is now.
 * Every method may throw {@link AwsUnavailable} when AWS could not be asked, and
 * {@link AwsRefused} when it said no.
 */
@Component
public class PrivateNetworks {

	private final AwsClients clients;

	PrivateNetworks(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * The interface endpoints of a VPC.
	 */
	public List<InterfaceEndpoint> endpoints(String region, String vpcId) {
		List<VpcEndpoint> told = AwsFaults.ask("ec2:DescribeVpcEndpoints",
				() -> this.clients.ec2(region)
					.describeVpcEndpointsPaginator((request) -> request.filters(filter("vpc-id", List.of(vpcId)),
							filter("vpc-endpoint-type", List.of("Interface"))))
					.vpcEndpoints()
					.stream()
					.toList());
		Map<String, String> addresses = addresses(region,
				told.stream().flatMap((endpoint) -> endpoint.networkInterfaceIds().stream()).toList());
		return told.stream()
			.map((endpoint) -> new InterfaceEndpoint(endpoint.vpcEndpointId(), endpoint.serviceName(),
					endpoint.stateAsString().toLowerCase(Locale.ROOT), endpoint.privateDnsEnabled(),
					endpoint.groups().stream().map(SecurityGroupIdentifier::groupId).toList(),
					endpoint.networkInterfaceIds()
						.stream()
						.flatMap((id) -> Optional.ofNullable(addresses.get(id)).stream())
						.toList(),
					isOpen(endpoint.policyDocument(), endpoint.ownerId())))
			.toList();
	}

	/**
	 * One statement that allows all, at most to those of the account alone.
	 */
	private static boolean isOpen(@Nullable String policy, @Nullable String account) {
		if (policy == null) {
			return true;
		}
		List<JsonNode> statements = JsonNode.parser()
			.parse(policy)
			.field("Statement")
			.map(PrivateNetworks::list)
			.orElse(List.of());
		return statements.size() == 1 && allowsAll(statements.get(0))
				&& statements.get(0)
					.field("Condition")
					.filter((condition) -> !condition.equals(ofAccount(account)))
					.isEmpty();
	}

	private static boolean allowsAll(JsonNode statement) {
		return "Allow".equals(text(statement, "Effect"))
				&& Stream.of("Principal", "Action", "Resource").allMatch((part) -> "*".equals(text(statement, part)));
	}

	private static JsonNode ofAccount(@Nullable String account) {
		return JsonNode.parser().parse("{\"StringEquals\":{\"aws:PrincipalAccount\":\"" + account + "\"}}");
	}

	private static List<JsonNode> list(JsonNode node) {
		return node.isArray() ? node.asArray() : List.of(node);
	}

	private static String text(JsonNode statement, String member) {
		return statement.field(member).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
	}

	private Map<String, String> addresses(String region, List<String> interfaceIds) {
		if (interfaceIds.isEmpty()) {
			return Map.of();
		}
		return AwsFaults.ask("ec2:DescribeNetworkInterfaces", () -> this.clients.ec2(region)
			.describeNetworkInterfacesPaginator(
					(request) -> request.filters(filter("network-interface-id", interfaceIds)))
			.networkInterfaces()
			.stream()
			.collect(Collectors.toMap(NetworkInterface::networkInterfaceId, NetworkInterface::privateIpAddress)));
	}

	/**
	 * Whether private names work in a VPC.
	 */
	public VpcDns dns(String region, String vpcId) {
		return AwsFaults.ask("ec2:DescribeVpcAttribute", () -> {
			boolean support = this.clients.ec2(region)
				.describeVpcAttribute((request) -> request.vpcId(vpcId).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
				.enableDnsSupport()
				.value();
			boolean hostnames = this.clients.ec2(region)
				.describeVpcAttribute(
						(request) -> request.vpcId(vpcId).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
				.enableDnsHostnames()
				.value();
			return new VpcDns(support, hostnames);
		});
	}

	/**
	 * All rules of some security groups.
	 */
	public List<GroupRule> rules(String region, Collection<String> groupIds) {
		return AwsFaults.ask("ec2:DescribeSecurityGroupRules",
				() -> this.clients.ec2(region)
					.describeSecurityGroupRulesPaginator(
							(request) -> request.filters(filter("group-id", List.copyOf(groupIds))))
					.securityGroupRules()
					.stream()
					.map(PrivateNetworks::rule)
					.toList());
	}

	private static GroupRule rule(SecurityGroupRule told) {
		return new GroupRule(told.groupId(), told.isEgress(), told.ipProtocol(), told.fromPort(), told.toPort(),
				told.cidrIpv4(), (told.referencedGroupInfo() != null) ? told.referencedGroupInfo().groupId() : null);
	}

	private static Filter filter(String name, List<String> values) {
		return Filter.builder().name(name).values(values).build();
	}

}
