package io.ssmsandbox.emulator.world;

import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * Writes the complete state of a world, line by line.
 */
final class WorldDump {

	private final List<String> lines = new ArrayList<>();

	private WorldDump() {
	}

	static List<String> of(TestWorld test) {
		WorldDump dump = new WorldDump();
		dump.add("now", test.world.now());
		dump.add("things", test.things.existing);
		dump.add("early things", test.earlyThings.existing);
		dump.region(test.world.region(TestWorld.REGION));
		dump.iam(test.world.iam());
		test.world.stacks(TestWorld.REGION).all().forEach(dump::stack);
		return dump.lines;
	}

	private void stack(Stack stack) {
		add(stack.stackId(), stack.request());
		add("created, deleted", stack.createdAt() + ", " + stack.deletedAt());
		add("status", stack.status() + ", " + stack.reason());
		add("protected, forced, role", stack.terminationProtection() + ", " + stack.forced() + ", " + stack.roleArn());
		add("outputs", stack.outputs());
		stack.operations()
			.forEach((operation) -> add(operation.id(), operation.type() + ", " + operation.status() + ", "
					+ operation.startedAt() + ", " + operation.endedAt() + ", " + operation.clientRequestToken()));
		stack.events().forEach((event) -> add("event", event));
		stack.startedResources()
			.forEach((resource) -> add(resource.logicalId(), resource.status() + ", " + resource.reason() + ", "
					+ resource.timestamp() + ", " + resource.physicalId() + ", " + resource.properties()));
	}

	private void region(RegionInventory region) {
		add("vpcs", region.vpcs().all());
		add("subnets", region.subnets().all());
		add("route tables", region.routeTables().all());
		add("associations", region.associations().all());
		add("groups", region.securityGroups().all());
		add("interfaces", region.networkInterfaces().all());
		add("endpoints", region.endpoints().all());
		add("instances", region.instances().all());
	}

	private void iam(IamDirectory iam) {
		add("roles", iam.roles().all());
		add("profiles", iam.instanceProfiles().all());
		add("policies", iam.managedPolicies().all());
		add("role policies", iam.rolePolicies().all());
	}

	private void add(String what, Object value) {
		this.lines.add(what + ": " + value);
	}

}
