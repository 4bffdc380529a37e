package io.ssmsandbox.aws;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

import org.springframework.stereotype.Component;

/**
 * Queries the network path in a VPC between an instance and AWS's services, without a
 * cache. Every method may throw {@link AwsUnavailableException} when AWS cannot be
 * reached, and {@link AwsRefusedException} when AWS refuses.
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
		return AwsExceptionTranslator.call("ec2:DescribeVpcEndpoints",
				() -> this.clients.ec2(region)
					.describeVpcEndpointsPaginator((request) -> request.filters(filter("vpc-id", List.of(vpcId)),
							filter("vpc-endpoint-type", List.of("Interface"))))
					.vpcEndpoints()
					.stream()
					.map(PrivateNetworks::endpoint)
					.toList());
	}

	private static InterfaceEndpoint endpoint(VpcEndpoint endpoint) {
		return new InterfaceEndpoint(endpoint.vpcEndpointId(), endpoint.serviceName(),
				endpoint.stateAsString().toLowerCase(Locale.ROOT), endpoint.privateDnsEnabled(),
				endpoint.groups().stream().map(SecurityGroupIdentifier::groupId).toList(),
				endpoint.networkInterfaceIds(), EndpointPolicy.of(endpoint.policyDocument(), endpoint.ownerId()));
	}

	/**
	 * The private addresses of network interfaces, by their ids.
	 */
	public Map<String, String> addresses(String region, Collection<String> interfaceIds) {
		return AwsExceptionTranslator.call("ec2:DescribeNetworkInterfaces", () -> this.clients.ec2(region)
			.describeNetworkInterfacesPaginator(
					(request) -> request.filters(filter("network-interface-id", List.copyOf(interfaceIds))))
			.networkInterfaces()
			.stream()
			.collect(Collectors.toMap(NetworkInterface::networkInterfaceId, NetworkInterface::privateIpAddress)));
	}

	/**
	 * The DNS settings of a VPC.
	 */
	public VpcDns dns(String region, String vpcId) {
		return AwsExceptionTranslator.call("ec2:DescribeVpcAttribute", () -> {
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
	public List<NetworkRule> rules(String region, Collection<String> groupIds) {
		return AwsExceptionTranslator.call("ec2:DescribeSecurityGroupRules",
				() -> this.clients.ec2(region)
					.describeSecurityGroupRulesPaginator(
							(request) -> request.filters(filter("group-id", List.copyOf(groupIds))))
					.securityGroupRules()
					.stream()
					.map(PrivateNetworks::rule)
					.toList());
	}

	private static NetworkRule rule(SecurityGroupRule rule) {
		return new NetworkRule(rule.groupId(), rule.isEgress(), rule.ipProtocol(), rule.fromPort(), rule.toPort(),
				rule.cidrIpv4(), (rule.referencedGroupInfo() != null) ? rule.referencedGroupInfo().groupId() : null);
	}

	private static Filter filter(String name, List<String> values) {
		return Filter.builder().name(name).values(values).build();
	}

}
