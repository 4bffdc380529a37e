package io.ssmsandbox.emulator.ssm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.agent.AgentStatus;
import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the registered agents. The list omits instances whose agent has never called, and
 * instances that are gone. IsLatestVersion is always false, because the emulator does not
 * know the latest version.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceInformation.html">DescribeInstanceInformation</a>
 */
final class DescribeInstanceInformation implements ServiceOperation {

	private static final SsmPageSize SIZE = new SsmPageSize(5, 50, 10);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		ResourceTable<Instance> instances = world.region(serviceCall.region()).instances();
		AgentFilters filters = AgentFilters.of(serviceCall,
				(id) -> instances.find(id).filter((found) -> found.isVisible(world.now())).isPresent());
		List<AgentStatus> agents = instances.where(Instance::isRunning)
			.map((instance) -> world.agents().agentOn(serviceCall.region(), instance, world.now()))
			.filter(AgentStatus::registered)
			.filter(filters::accept)
			.toList();
		ListPage<AgentStatus> listPage = SIZE.page(serviceCall, agents, (agentStatus) -> agentStatus.instance().id());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("InstanceInformationList",
				listPage.items()
					.stream()
					.map((agentStatus) -> information(agentStatus, serviceCall.region(), world))
					.toList());
		Optional.ofNullable(listPage.nextToken()).ifPresent((token) -> body.put("NextToken", token));
		return new JsonReply(body);
	}

	private static Map<String, Object> information(AgentStatus agentStatus, String region, World world) {
		Instance instance = agentStatus.instance();
		Map<String, Object> information = new LinkedHashMap<>();
		information.put("InstanceId", instance.id());
		information.put("PingStatus", AgentFilters.pingStatus(agentStatus));
		information.put("LastPingDateTime", agentStatus.lastPing());
		information.put("AgentVersion", AgentStatus.VERSION);
		information.put("IsLatestVersion", false);
		information.put("PlatformType", "Linux");
		world.catalog().image(region, instance.imageId()).map(CatalogImage::platform).ifPresent((platform) -> {
			information.put("PlatformName", platform.name());
			information.put("PlatformVersion", platform.version());
		});
		information.put("ResourceType", "EC2Instance");
		information.put("IPAddress", instance.privateIp());
		information.put("ComputerName",
				world.catalog().region(region).orElseThrow().privateDnsName(instance.privateIp()));
		information.put("SourceId", instance.id());
		information.put("SourceType", "AWS::EC2::Instance");
		return information;
	}

}
