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
 * For how long each thing of a sandbox stands that AWS bills.
 *
 * @param instance the instance, and its volume with it; zero when there is none
 * @param endpoints each interface endpoint
 * @param leftBehind whether some of it was left in the account by a forced deletion,
 * where nobody looks after it
 */
public record BillableTime(Duration instance, List<Duration> endpoints, boolean leftBehind) {

	private static final String INSTANCE = "AWS::EC2::Instance";

	private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

	/** The one service whose endpoint is a gateway, which is free. */
	private static final String GATEWAY_SERVICE = "s3";

	/** What is there at all is there for a moment, also where AWS's clock is ahead. */
	private static final Duration LEAST = Duration.ofSeconds(1);

	public BillableTime {
		endpoints = List.copyOf(endpoints);
	}

	/**
	 * Everything from the beginning to the end.
	 */
	static BillableTime whole(BillableResources billableResources, Duration time) {
		return new BillableTime(time, Collections.nCopies(billableResources.endpoints().interfaceEndpoints(), time),
				false);
	}

	/**
	 * What AWS has told so far: each from its getting an id until its deletion.
	 * @param end when whatever was not told to be deleted was there last
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
			.map((resource) -> stood(resource, end))
			.reduce(Duration.ZERO, Duration::plus);
		List<Duration> endpoints = resources.stream()
			.filter((resource) -> resource.type().equals(ENDPOINT))
			.map((resource) -> stood(resource, end))
			.filter((stood) -> !stood.isZero())
			.toList();
		boolean leftBehind = resources.stream()
			.anyMatch((resource) -> resource.last().resourceStatus().equals("DELETE_SKIPPED"));
		return new BillableTime(instance, endpoints, leftBehind);
	}

	private static boolean isBilled(StackResource resource, ResourceGraph.@Nullable Node node) {
		boolean gateway = node != null && GATEWAY_SERVICE.equals(node.service());
		return resource.type().equals(INSTANCE) || (resource.type().equals(ENDPOINT) && !gateway);
	}

	private static Duration stood(StackResource resource, Instant end) {
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
	 * Whether nothing of it was ever there.
	 */
	public boolean isNothing() {
		return this.instance.isZero() && this.endpoints.isEmpty();
	}

}
