package io.ssmsandbox.emulator.ssm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.agent.Agent;
import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.ResourceTable;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Page;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the registered agents. The list omits instances whose agent has never called, and
 * instances that are gone. IsLatestVersion is always false, because the emulator does not
 * know the latest version.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceInformation.html">DescribeInstanceInformation</a>
 */
final class DescribeInstanceInformation implements Operation {

	private static final SsmPageSize SIZE = new SsmPageSize(5, 50, 10);

	@Override
	public Reply answer(Call call, World world) {
		ResourceTable<Instance> instances = world.region(call.region()).instances();
		AgentFilters filters = AgentFilters.of(call,
				(id) -> instances.find(id).filter((found) -> found.isVisible(world.now())).isPresent());
		List<Agent> agents = instances.where(Instance::isRunning)
			.map((instance) -> world.agents().on(call.region(), instance, world.now()))
			.filter(Agent::registered)
			.filter(filters::accept)
			.toList();
		Page<Agent> page = SIZE.page(call, agents, (agent) -> agent.instance().id());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("InstanceInformationList",
				page.items().stream().map((agent) -> information(agent, call.region(), world)).toList());
		Optional.ofNullable(page.nextToken()).ifPresent((token) -> body.put("NextToken", token));
		return new JsonReply(body);
	}

	private static Map<String, Object> information(Agent agent, String region, World world) {
		Instance instance = agent.instance();
		Map<String, Object> information = new LinkedHashMap<>();
		information.put("InstanceId", instance.id());
		information.put("PingStatus", AgentFilters.pingStatus(agent));
		information.put("LastPingDateTime", agent.lastPing());
		information.put("AgentVersion", Agent.VERSION);
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
