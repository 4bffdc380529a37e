package io.ssmsandbox.emulator.resource;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.EndpointService;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.inventory.Vpc;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code AWS::EC2::VPCEndpoint}, either Interface or, by default, Gateway.
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
	public ResourceCreation create(ResourceContext context, ResourceInputs inputs) {
		Vpc vpc = new NetworkLookups(context).vpc(inputs.text("VpcId"));
		EndpointService service = service(context, inputs);
		Map<String, Object> policy = policy(context, inputs);
		checkQuota(context, vpc, service.type());
		VpcEndpoint endpoint = (service.type() == EndpointService.Type.INTERFACE)
				? new InterfaceEndpointCreator(context, vpc, service).create(inputs, policy)
				: new GatewayEndpointCreator(context, vpc, service).create(inputs, policy);
		context.inventory().endpoints().put(endpoint);
		String createdAt = DateTimeFormatter.ISO_INSTANT.format(context.now().truncatedTo(ChronoUnit.SECONDS));
		List<String> dnsEntries = endpoint.dnsEntries()
			.stream()
			.map((entry) -> entry.hostedZoneId() + ":" + entry.dnsName())
			.toList();
		return new ResourceCreation(endpoint.id(), endpoint.id(),
				Map.of("CreationTimestamp", createdAt, "DnsEntries", dnsEntries, "Id", endpoint.id(),
						"NetworkInterfaceIds", endpoint.networkInterfaceIds()),
				ResourceDurations.seconds(1),
				endpoint.isInterface() ? ResourceDurations.between(context, 60, 120) : ResourceDurations.seconds(15),
				false);
	}

	/** The wording for an endpoint that was deleted meanwhile has no source. */
	@Override
	public void created(ResourceContext context, String physicalId) {
		ResourceTable<VpcEndpoint> endpoints = context.inventory().endpoints();
		if (endpoints.find(physicalId).filter(VpcEndpoint::isPending).isEmpty()) {
			String state = endpoints.find(physicalId).map((endpoint) -> endpoint.state().wireName()).orElse("deleted");
			throw FailureWording.notStabilized(context,
					"VPC endpoint " + physicalId + " failed to stabilize. Current state: " + state);
		}
		endpoints.change(physicalId, VpcEndpoint::becomeAvailable);
	}

	@Override
	public ResourceDeletion delete(ResourceContext context, String physicalId) {
		boolean isInterface = context.inventory()
			.endpoints()
			.find(physicalId)
			.filter(VpcEndpoint::isInterface)
			.isPresent();
		context.inventory().endpoints().change(physicalId, (endpoint) -> endpoint.in(VpcEndpoint.State.DELETING));
		return new ResourceDeletion(
				isInterface ? ResourceDurations.between(context, 60, 180) : ResourceDurations.between(context, 3, 5));
	}

	@Override
	public void deleted(ResourceContext context, String physicalId) {
		new NetworkLookups(context).detachAll(physicalId);
		context.inventory().endpoints().remove(physicalId);
	}

	/**
	 * EC2's wording is in
	 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
	 * (VpcEndpointLimitExceeded) and in reports of it. The code around it has no source.
	 */
	private static void checkQuota(ResourceContext context, Vpc vpc, EndpointService.Type type) {
		boolean gateway = type == EndpointService.Type.GATEWAY;
		ResourceTable<VpcEndpoint> endpoints = context.inventory().endpoints();
		long existing = gateway ? endpoints.where((endpoint) -> !endpoint.isInterface()).count()
				: endpoints.in(vpc.id()).filter(VpcEndpoint::isInterface).count();
		if (existing >= context
			.quota(gateway ? QuotaDefinition.GATEWAY_ENDPOINTS : QuotaDefinition.INTERFACE_ENDPOINTS)) {
			throw FailureWording.byEc2(context, FailureWording.GENERAL,
					"The maximum number of VPC endpoints has been reached.");
		}
	}

	private static EndpointService service(ResourceContext context, ResourceInputs inputs) {
		String name = inputs.text("ServiceName");
		String type = inputs.optionalText("VpcEndpointType").orElse("Gateway");
		List<EndpointService> services = context.catalog()
			.endpointServices(context.region())
			.stream()
			.filter((service) -> service.serviceName().equals(name))
			.toList();
		if (services.isEmpty()) {
			throw FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"The Vpc Endpoint Service '" + name + "' does not exist");
		}
		return services.stream()
			.filter((service) -> service.type().wireName().equals(type))
			.findFirst()
			.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
					"Endpoint type (%s) does not match available service types (%s).".formatted(type,
							services.stream().map((service) -> service.type().wireName()).toList())));
	}

	private static @Nullable Map<String, Object> policy(ResourceContext context, ResourceInputs inputs) {
		return inputs.value("PolicyDocument")
			.map((document) -> PolicyDocuments.read(document)
				.orElseThrow(() -> FailureWording.byEc2(context, FailureWording.INVALID_REQUEST,
						"Policy document is invalid")))
			.orElse(null);
	}

}
