package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the VPC endpoints of the region.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html">DescribeVpcEndpoints</a>
 */
final class DescribeVpcEndpoints implements ServiceOperation {

	/** EC2's policy document for an endpoint without its own policy. */
	private static final String FULL_ACCESS = "{\"Statement\":[{\"Action\":\"*\",\"Effect\":\"Allow\","
			+ "\"Principal\":\"*\",\"Resource\":\"*\"}]}";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Ec2Filters<VpcEndpoint> FILTERS = new Ec2Filters<VpcEndpoint>()
		.on("ip-address-type", (endpoint) -> "ipv4")
		.on("service-name", VpcEndpoint::serviceName)
		.on("vpc-endpoint-id", VpcEndpoint::id)
		.on("vpc-endpoint-state", (endpoint) -> endpoint.state().wireName())
		.on("vpc-endpoint-type", (endpoint) -> endpoint.type().wireName())
		.on("vpc-id", VpcEndpoint::vpcId)
		.onTags(VpcEndpoint::tags);

	private static final Ec2Paging PAGING = Ec2Paging.between(1, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		List<VpcEndpoint> endpoints = IdKind.VPC_ENDPOINT.select(serviceCall,
				world.region(serviceCall.region()).endpoints());
		return Ec2Responses.page("vpcEndpointSet",
				PAGING.page(serviceCall, FILTERS.apply(serviceCall, endpoints), VpcEndpoint::id),
				(endpoint) -> element(endpoint, serviceCall.region(), world));
	}

	private static XmlElement element(VpcEndpoint endpoint, String region, World world) {
		return Ec2Responses.item()
			.text("vpcEndpointId", endpoint.id())
			.text("vpcEndpointType", endpoint.type().wireName())
			.text("vpcId", endpoint.vpcId())
			.text("serviceName", endpoint.serviceName())
			.text("serviceRegion", region)
			.text("state", endpoint.state().wireName())
			.text("policyDocument",
					Optional.ofNullable(endpoint.policy()).map(MAPPER::writeValueAsString).orElse(FULL_ACCESS))
			.list("routeTableIdSet", "item", endpoint.routeTableIds())
			.list("subnetIdSet", "item", endpoint.subnetIds())
			.list("groupSet", "item", Ec2Responses.groups(endpoint.groupIds(), world.region(region)))
			.text("ipAddressType", "ipv4")
			.text("privateDnsEnabled", endpoint.privateDns())
			.text("requesterManaged", false)
			.list("networkInterfaceIdSet", "item", endpoint.networkInterfaceIds())
			.list("dnsEntrySet", "item", dnsEntries(endpoint, region, world))
			.text("creationTimestamp", endpoint.createdAt())
			.list("tagSet", "item", Ec2Responses.tags(endpoint.tags()))
			.text("ownerId", World.ACCOUNT_ID);
	}

	private static List<XmlElement> dnsEntries(VpcEndpoint endpoint, String region, World world) {
		List<XmlElement> entries = new ArrayList<>();
		endpoint.dnsEntries().forEach((entry) -> entries.add(dnsEntry(entry.dnsName(), entry.hostedZoneId())));
		if (endpoint.privateDns()) {
			world.catalog()
				.endpointServices(region)
				.stream()
				.filter((service) -> service.serviceName().equals(endpoint.serviceName()))
				.map(EndpointService::privateDnsName)
				.flatMap((name) -> Optional.ofNullable(name).stream())
				.forEach((name) -> entries.add(dnsEntry(name, privateZoneId(endpoint))));
		}
		return entries;
	}

	private static XmlElement dnsEntry(String name, String hostedZoneId) {
		return Ec2Responses.item().text("dnsName", name).text("hostedZoneId", hostedZoneId);
	}

	private static String privateZoneId(VpcEndpoint endpoint) {
		return "Z" + Ec2Responses.suffix(endpoint.id()).toUpperCase(Locale.ROOT);
	}

}
