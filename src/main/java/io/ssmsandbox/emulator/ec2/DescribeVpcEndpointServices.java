package io.ssmsandbox.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the endpoint services with the zones that each supports. Services of other
 * accounts and other regions are not emulated.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html">DescribeVpcEndpointServices</a>
 */
final class DescribeVpcEndpointServices implements ServiceOperation {

	private static final Ec2Filters<EndpointService> FILTERS = new Ec2Filters<EndpointService>()
		.on("owner", (service) -> "amazon")
		.on("service-name", EndpointService::serviceName)
		.on("service-type", (service) -> service.type().wireName())
		.on("supported-ip-address-types", (service) -> "ipv4")
		.onTags((service) -> Map.of());

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		AwsCatalog awsCatalog = world.catalog();
		List<EndpointService> services = select(serviceCall, awsCatalog.endpointServices(serviceCall.region()));
		ListPage<EndpointService> listPage = PAGING.page(serviceCall, FILTERS.apply(serviceCall, services),
				EndpointService::id);
		CatalogRegion region = awsCatalog.region(serviceCall.region()).orElseThrow();
		Map<String, String> zoneIds = awsCatalog.zones(region.name())
			.stream()
			.collect(Collectors.toMap(CatalogZone::name, CatalogZone::id));
		return new XmlReply(XmlElement.of("Result")
			.list("serviceNameSet", "item",
					listPage.items().stream().map(EndpointService::serviceName).distinct().toList())
			.list("serviceDetailSet", "item",
					listPage.items().stream().map((service) -> element(service, region, zoneIds)).toList())
			.text("nextToken", listPage.nextToken()));
	}

	private static List<EndpointService> select(ServiceCall serviceCall, List<EndpointService> services) {
		List<String> wanted = serviceCall.list("ServiceName");
		for (String name : wanted) {
			if (services.stream().noneMatch((service) -> service.serviceName().equals(name))) {
				throw new AwsErrorException(400, "InvalidServiceName",
						"The Vpc Endpoint Service '" + name + "' does not exist");
			}
		}
		return services.stream()
			.filter((service) -> wanted.isEmpty() || wanted.contains(service.serviceName()))
			.toList();
	}

	private static XmlElement element(EndpointService service, CatalogRegion region, Map<String, String> zoneIds) {
		XmlElement element = Ec2Responses.item()
			.text("serviceName", service.serviceName())
			.text("serviceId", service.id())
			.list("serviceType", "item", List.of(XmlElement.of("item").text("serviceType", service.type().wireName())))
			.text("serviceRegion", region.name())
			.list("availabilityZoneIdSet", "item", service.zones().stream().map(zoneIds::get).toList())
			.list("availabilityZoneSet", "item", service.zones())
			.text("owner", "amazon")
			.list("baseEndpointDnsNameSet", "item", List.of(baseDnsName(service, region)));
		String privateDnsName = service.privateDnsName();
		if (privateDnsName != null) {
			element.text("privateDnsName", privateDnsName)
				.list("privateDnsNameSet", "item",
						List.of(XmlElement.of("item").text("privateDnsName", privateDnsName)))
				.text("privateDnsNameVerificationState", "verified");
		}
		return element.text("vpcEndpointPolicySupported", true)
			.text("acceptanceRequired", false)
			.text("managesVpcEndpoints", false)
			.list("tagSet", "item", List.of())
			.list("supportedIpAddressTypeSet", "item", List.of("ipv4"));
	}

	private static String baseDnsName(EndpointService service, CatalogRegion region) {
		return switch (service.type()) {
			case INTERFACE -> service.name() + "." + region.name() + ".vpce." + region.urlSuffix();
			case GATEWAY -> region.endpoint(service.name());
		};
	}

}
