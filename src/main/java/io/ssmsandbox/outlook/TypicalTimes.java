package io.ssmsandbox.outlook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.template.ResourceGraph;

/**
 * How long AWS takes for what a launch is made of: as was seen in the region before, or,
 * until enough was seen, as the seed says.
 */
final class TypicalTimes {

	/** Fewer than these say little. */
	private static final int ENOUGH = 3;

	private static final Range OTHER = Range.ofSeconds(5, 30);

	private static final Range AGENT = Range.ofSeconds(20, 75);

	/**
	 * Seconds, from measurements that were published and from estimates. Where they come
	 * from is told in {@code docs/architecture.md}.
	 */
	private static final Map<String, Range> SEED = Map.ofEntries(Map.entry("AWS::EC2::VPC", Range.ofSeconds(10, 18)),
			Map.entry("AWS::EC2::RouteTable", Range.ofSeconds(5, 15)),
			Map.entry("AWS::EC2::Subnet", Range.ofSeconds(4, 12)),
			Map.entry("AWS::EC2::SubnetRouteTableAssociation", Range.ofSeconds(3, 10)),
			Map.entry("AWS::EC2::SecurityGroup", Range.ofSeconds(5, 12)),
			Map.entry("AWS::EC2::SecurityGroupIngress", Range.ofSeconds(3, 8)),
			Map.entry("AWS::EC2::VPCEndpoint", Range.ofSeconds(60, 125)),
			Map.entry(Kind.GATEWAY_ENDPOINT, Range.ofSeconds(5, 20)),
			Map.entry("AWS::EC2::Instance", Range.ofSeconds(15, 40)),
			Map.entry("AWS::IAM::Role", Range.ofSeconds(15, 22)),
			Map.entry("AWS::IAM::Policy", Range.ofSeconds(12, 20)),
			Map.entry("AWS::IAM::InstanceProfile", Range.ofSeconds(110, 135)));

	private final Map<String, Range> seen;

	private final Range agent;

	private final double speed;

	private TypicalTimes(Map<String, Range> seen, Range agent, double speed) {
		this.seen = seen;
		this.agent = agent;
		this.speed = speed;
	}

	/**
	 * What the seed says alone.
	 * @param speed how many times faster than AWS the other side goes
	 */
	static TypicalTimes seed(double speed) {
		return new TypicalTimes(Map.of(), AGENT.fasterBy(speed), speed);
	}

	/**
	 * The times of a region.
	 * @param creations what was seen, by the names of resources
	 * @param connections how long agents took
	 */
	static TypicalTimes of(ResourceGraph graph, Map<String, List<Duration>> creations, List<Duration> connections,
			double speed) {
		Map<String, List<Duration>> byKind = new HashMap<>();
		graph.nodes()
			.forEach((node) -> byKind.computeIfAbsent(Kind.of(node), (unseen) -> new ArrayList<>())
				.addAll(creations.getOrDefault(node.logicalId(), List.of())));
		Map<String, Range> seen = new HashMap<>();
		byKind.forEach((kind, times) -> {
			if (times.size() >= ENOUGH) {
				seen.put(kind, Range.of(times));
			}
		});
		return new TypicalTimes(seen, (connections.size() >= ENOUGH) ? Range.of(connections) : AGENT.fasterBy(speed),
				speed);
	}

	Range of(ResourceGraph.Node node) {
		Range known = this.seen.get(Kind.of(node));
		return (known != null) ? known : SEED.getOrDefault(Kind.of(node), OTHER).fasterBy(this.speed);
	}

	Range agent() {
		return this.agent;
	}

}
