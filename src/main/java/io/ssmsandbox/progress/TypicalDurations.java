package io.ssmsandbox.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.template.ResourceGraph;

/**
 * The usual durations of the parts of a launch: from the region's history, or from seed
 * values until the history is long enough.
 */
final class TypicalDurations {

	/** The number of durations that is needed for a range. */
	private static final int ENOUGH = 3;

	private static final DurationRange OTHER = DurationRange.ofSeconds(5, 30);

	private static final DurationRange AGENT = DurationRange.ofSeconds(20, 75);

	/**
	 * Seconds, from published measurements and estimates. {@code docs/architecture.md}
	 * names the sources.
	 */
	private static final Map<String, DurationRange> SEED = Map.ofEntries(
			Map.entry("AWS::EC2::VPC", DurationRange.ofSeconds(10, 18)),
			Map.entry("AWS::EC2::RouteTable", DurationRange.ofSeconds(5, 15)),
			Map.entry("AWS::EC2::Subnet", DurationRange.ofSeconds(4, 12)),
			Map.entry("AWS::EC2::SubnetRouteTableAssociation", DurationRange.ofSeconds(3, 10)),
			Map.entry("AWS::EC2::SecurityGroup", DurationRange.ofSeconds(5, 12)),
			Map.entry("AWS::EC2::SecurityGroupIngress", DurationRange.ofSeconds(3, 8)),
			Map.entry("AWS::EC2::VPCEndpoint", DurationRange.ofSeconds(60, 125)),
			Map.entry(ResourceKind.GATEWAY_ENDPOINT, DurationRange.ofSeconds(5, 20)),
			Map.entry("AWS::EC2::Instance", DurationRange.ofSeconds(15, 40)),
			Map.entry("AWS::IAM::Role", DurationRange.ofSeconds(15, 22)),
			Map.entry("AWS::IAM::Policy", DurationRange.ofSeconds(12, 20)),
			Map.entry("AWS::IAM::InstanceProfile", DurationRange.ofSeconds(110, 135)));

	private final Map<String, DurationRange> seen;

	private final DurationRange agent;

	private final double speed;

	private TypicalDurations(Map<String, DurationRange> seen, DurationRange agent, double speed) {
		this.seen = seen;
		this.agent = agent;
		this.speed = speed;
	}

	/**
	 * Returns the seed values only.
	 * @param speed how many times faster than AWS the emulator runs
	 */
	static TypicalDurations seed(double speed) {
		return new TypicalDurations(Map.of(), AGENT.fasterBy(speed), speed);
	}

	/**
	 * Returns the durations for a region.
	 * @param creations observed creation times by logical id
	 * @param connections how long agents took to connect
	 */
	static TypicalDurations of(ResourceGraph graph, Map<String, List<Duration>> creations, List<Duration> connections,
			double speed) {
		Map<String, List<Duration>> byKind = new HashMap<>();
		graph.nodes()
			.forEach((node) -> byKind.computeIfAbsent(ResourceKind.of(node), (unseen) -> new ArrayList<>())
				.addAll(creations.getOrDefault(node.logicalId(), List.of())));
		Map<String, DurationRange> seen = new HashMap<>();
		byKind.forEach((kind, times) -> {
			if (times.size() >= ENOUGH) {
				seen.put(kind, DurationRange.of(times));
			}
		});
		return new TypicalDurations(seen,
				(connections.size() >= ENOUGH) ? DurationRange.of(connections) : AGENT.fasterBy(speed), speed);
	}

	DurationRange of(ResourceGraph.Node node) {
		DurationRange known = this.seen.get(ResourceKind.of(node));
		return (known != null) ? known : SEED.getOrDefault(ResourceKind.of(node), OTHER).fasterBy(this.speed);
	}

	DurationRange agent() {
		return this.agent;
	}

}
