package io.ssmsandbox.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.sandbox.StackResource;
import io.ssmsandbox.template.ResourceGraph;
import org.jspecify.annotations.Nullable;

/**
 * How long each billable resource of a sandbox exists.
 *
 * @param instance the time of the instance and its volume; zero when there is none
 * @param endpoints the time of each interface endpoint
 * @param leftBehind whether a forced deletion left some resources in the account; the
 * portal does not track them
 */
public record BillableTime(Duration instance, List<Duration> endpoints, boolean leftBehind) {

	private static final String INSTANCE = "AWS::EC2::Instance";

	private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

	/** The one service whose endpoint is a gateway, which is free. */
	private static final String GATEWAY_SERVICE = "s3";

	/** The shortest time of an existing resource, also when AWS's clock is ahead. */
	private static final Duration LEAST = Duration.ofSeconds(1);

	public BillableTime {
		endpoints = List.copyOf(endpoints);
	}

	/**
	 * Returns the same time for every resource.
	 */
	static BillableTime whole(BillableResources billableResources, Duration time) {
		return new BillableTime(time, Collections.nCopies(billableResources.endpoints().interfaceEndpoints(), time),
				false);
	}

	/**
	 * Returns the times from AWS's events: for each resource from its first event with an
	 * id until its deletion.
	 * @param end the end for resources whose deletion AWS has not reported
	 */
	public static BillableTime of(ResourceGraph graph, List<SandboxEvent> timeline, Instant end) {
		Map<String, ResourceGraph.Node> nodes = graph.nodes()
			.stream()
			.collect(Collectors.toMap(ResourceGraph.Node::logicalId, Function.identity()));
		List<StackResource> resources = StackResource.of(timeline)
			.stream()
			.filter((resource) -> isBilled(resource, nodes.get(resource.logicalId())))
			.toList();
		Duration instance = resources.stream()
			.filter((resource) -> resource.type().equals(INSTANCE))
			.map((resource) -> existenceOf(resource, end))
			.reduce(Duration.ZERO, Duration::plus);
		List<Duration> endpoints = resources.stream()
			.filter((resource) -> resource.type().equals(ENDPOINT))
			.map((resource) -> existenceOf(resource, end))
			.filter((time) -> !time.isZero())
			.toList();
		boolean leftBehind = resources.stream()
			.anyMatch((resource) -> resource.last().resourceStatus().equals("DELETE_SKIPPED"));
		return new BillableTime(instance, endpoints, leftBehind);
	}

	private static boolean isBilled(StackResource resource, ResourceGraph.@Nullable Node node) {
		boolean gateway = node != null && GATEWAY_SERVICE.equals(node.service());
		return resource.type().equals(INSTANCE) || (resource.type().equals(ENDPOINT) && !gateway);
	}

	private static Duration existenceOf(StackResource resource, Instant end) {
		Optional<Instant> begun = resource.events()
			.stream()
			.filter((event) -> event.physicalResourceId() != null && !event.physicalResourceId().isBlank())
			.map(StackEvent::timestamp)
			.findFirst();
		StackEvent last = resource.last();
		Instant until = last.resourceStatus().equals("DELETE_COMPLETE") ? last.timestamp() : end;
		return begun.map((from) -> Duration.between(from, until))
			.map((time) -> (time.compareTo(LEAST) < 0) ? LEAST : time)
			.orElse(Duration.ZERO);
	}

	/**
	 * Whether no billable resource ever existed.
	 */
	public boolean isNothing() {
		return this.instance.isZero() && this.endpoints.isEmpty();
	}

}
