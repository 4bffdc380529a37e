package io.ssmsandbox.emulator.resource;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.inventory.Table;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::EC2::VPCEndpoint} of type Interface or, which is the default, Gateway.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpcendpoint.html">AWS::EC2::VPCEndpoint</a>
 */
final class VpcEndpointResource implements ResourceType {

	@Override
	public String name() {
		return "AWS::EC2::VPCEndpoint";
	}

	@Override
	public Set<String> properties() {
		return Set.of("PolicyDocument", "PrivateDnsEnabled", "RouteTableIds", "SecurityGroupIds", "ServiceName",
				"SubnetIds", "Tags", "VpcEndpointType", "VpcId");
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of("ServiceName", "VpcId");
	}

	@Override
	public Set<String> attributes() {
		return Set.of("CreationTimestamp", "DnsEntries", "Id", "NetworkInterfaceIds");
	}

	@Override
	public Creation create(Site site, Properties properties) {
		Vpc vpc = new Network(site).vpc(properties.text("VpcId"));
		EndpointService service = service(site, properties);
		Map<String, Object> policy = policy(site, properties);
		checkQuota(site, vpc, service.type());
		VpcEndpoint endpoint = (service.type() == EndpointService.Type.INTERFACE)
				? new InterfaceEndpoint(site, vpc, service).create(properties, policy)
				: new GatewayEndpoint(site, vpc, service).create(properties, policy);
		site.inventory().endpoints().put(endpoint);
		String createdAt = DateTimeFormatter.ISO_INSTANT.format(site.now().truncatedTo(ChronoUnit.SECONDS));
		List<String> dnsEntries = endpoint.dnsEntries()
			.stream()
			.map((entry) -> entry.hostedZoneId() + ":" + entry.dnsName())
			.toList();
		return new Creation(endpoint.id(), endpoint.id(),
				Map.of("CreationTimestamp", createdAt, "DnsEntries", dnsEntries, "Id", endpoint.id(),
						"NetworkInterfaceIds", endpoint.networkInterfaceIds()),
				Durations.seconds(1), endpoint.isInterface() ? Durations.between(site, 60, 120) : Durations.seconds(15),
				false);
	}

	/** What is said of one that somebody deleted meanwhile is without a source. */
	@Override
	public void created(Site site, String physicalId) {
		Table<VpcEndpoint> endpoints = site.inventory().endpoints();
		if (endpoints.find(physicalId).filter(VpcEndpoint::isPending).isEmpty()) {
			String state = endpoints.find(physicalId).map((endpoint) -> endpoint.state().wireName()).orElse("deleted");
			throw Refusal.notStabilized(site,
					"VPC endpoint " + physicalId + " failed to stabilize. Current state: " + state);
		}
		endpoints.change(physicalId, VpcEndpoint::becomeAvailable);
	}

	@Override
	public Deletion delete(Site site, String physicalId) {
		boolean isInterface = site.inventory()
			.endpoints()
			.find(physicalId)
			.filter(VpcEndpoint::isInterface)
			.isPresent();
		site.inventory().endpoints().change(physicalId, (endpoint) -> endpoint.in(VpcEndpoint.State.DELETING));
		return new Deletion(isInterface ? Durations.between(site, 60, 180) : Durations.between(site, 3, 5));
	}

	@Override
	public void deleted(Site site, String physicalId) {
		new Network(site).detachAll(physicalId);
		site.inventory().endpoints().remove(physicalId);
	}

	/**
	 * EC2's words as in
	 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
	 * (VpcEndpointLimitExceeded) and in reports of it; the code around them is without a
	 * source.
	 */
	private static void checkQuota(Site site, Vpc vpc, EndpointService.Type type) {
		boolean gateway = type == EndpointService.Type.GATEWAY;
		Table<VpcEndpoint> endpoints = site.inventory().endpoints();
		long existing = gateway ? endpoints.where((endpoint) -> !endpoint.isInterface()).count()
				: endpoints.in(vpc.id()).filter(VpcEndpoint::isInterface).count();
		if (existing >= site.quota(gateway ? Quota.GATEWAY_ENDPOINTS : Quota.INTERFACE_ENDPOINTS)) {
			throw Refusal.byEc2(site, Refusal.GENERAL, "The maximum number of VPC endpoints has been reached.");
		}
	}

	private static EndpointService service(Site site, Properties properties) {
		String name = properties.text("ServiceName");
		String type = properties.optionalText("VpcEndpointType").orElse("Gateway");
		List<EndpointService> services = site.catalog()
			.endpointServices(site.region())
			.stream()
			.filter((service) -> service.serviceName().equals(name))
			.toList();
		if (services.isEmpty()) {
			throw Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"The Vpc Endpoint Service '" + name + "' does not exist");
		}
		return services.stream()
			.filter((service) -> service.type().wireName().equals(type))
			.findFirst()
			.orElseThrow(() -> Refusal.byEc2(site, Refusal.INVALID_REQUEST,
					"Endpoint type (%s) does not match available service types (%s).".formatted(type,
							services.stream().map((service) -> service.type().wireName()).toList())));
	}

	private static @Nullable Map<String, Object> policy(Site site, Properties properties) {
		return properties.value("PolicyDocument")
			.map((document) -> PolicyDocuments.read(document)
				.orElseThrow(() -> Refusal.byEc2(site, Refusal.INVALID_REQUEST, "Policy document is invalid")))
			.orElse(null);
	}

}
