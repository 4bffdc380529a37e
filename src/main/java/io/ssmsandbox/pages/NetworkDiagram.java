package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.ssmsandbox.progress.LaunchProgress;
import io.ssmsandbox.progress.ReadinessStep;
import io.ssmsandbox.progress.ResourceProgress;
import io.ssmsandbox.progress.ResourceState;
import io.ssmsandbox.template.ResourceGraph;

/**
 * A drawing of the private network path from the instance to Systems Manager, made from
 * the template's own resource graph.
 *
 * @param shape {@code wide} or {@code narrow}
 * @param width in drawing units
 * @param height in drawing units
 * @param areas the enclosing resources, outermost first
 * @param nodes all other resources
 * @param edges the references between resources, except enclosures
 */
record NetworkDiagram(String shape, int width, int height, List<Node> areas, List<Node> nodes, List<Edge> edges) {

	private static final String SYSTEMS_MANAGER = "Systems Manager";

	private static final Set<String> SPOKEN_BY_THE_AGENT = Set.of("ssm", "ssmmessages", "ec2messages");

	static List<NetworkDiagram> of(LaunchProgress launchProgress) {
		List<Service> services = services(launchProgress.graph());
		return Stream.of("wide", "narrow").map((shape) -> {
			NetworkDiagramLayout layout = shape.equals("wide")
					? NetworkDiagramLayout.wide(launchProgress.graph(), services)
					: NetworkDiagramLayout.narrow(launchProgress.graph(), services);
			return draw(shape, launchProgress, services, layout);
		}).toList();
	}

	private static NetworkDiagram draw(String shape, LaunchProgress launchProgress, List<Service> services,
			NetworkDiagramLayout layout) {
		List<Node> areas = new ArrayList<>();
		List<Node> nodes = new ArrayList<>();
		for (ResourceProgress resource : launchProgress.resources()) {
			NetworkDiagramPart part = NetworkDiagramPart.of(resource.node(), launchProgress.graph());
			boolean encloses = part == NetworkDiagramPart.NETWORK || part == NetworkDiagramPart.SUBNET;
			if (layout.has(resource.logicalId())) {
				(encloses ? areas : nodes).add(Node.of(resource, layout.box(resource.logicalId())));
			}
		}
		services.forEach((service) -> nodes.add(Node.of(service, launchProgress, layout.box(service.name()))));
		return new NetworkDiagram(shape, layout.width() + 2, layout.height() + 2, areas, nodes,
				edges(launchProgress, services, layout));
	}

	private static List<Edge> edges(LaunchProgress launchProgress, List<Service> services,
			NetworkDiagramLayout layout) {
		List<Edge> edges = new ArrayList<>();
		for (ResourceProgress from : launchProgress.resources()) {
			from.node().references().stream().sorted().forEach((name) -> launchProgress.find(name).ifPresent((to) -> {
				boolean enclosure = switch (NetworkDiagramPart.of(to.node(), launchProgress.graph())) {
					case NETWORK, SUBNET -> true;
					case IDENTITY, INSTANCE, GUARD, ENDPOINT, ROUTE, GATEWAY, OTHER -> false;
				};
				boolean drawn = layout.has(from.logicalId()) && layout.has(name);
				if (drawn && !enclosure) {
					edges.add(new Edge(from.logicalId(), name, StyleNames.of(from.standing()),
							layout.box(from.logicalId()).lineTo(layout.box(name))));
				}
			}));
		}
		services.forEach((service) -> service.endpoints()
			.forEach((endpoint) -> edges.add(new Edge(endpoint, service.name(), standing(service, launchProgress),
					layout.box(endpoint).lineTo(layout.box(service.name()))))));
		return edges;
	}

	private static List<Service> services(ResourceGraph graph) {
		return graph.nodes()
			.stream()
			.filter((node) -> node.service() != null)
			.map((node) -> nameOf(Objects.requireNonNull(node.service())))
			.distinct()
			.map((name) -> new Service(name, graph.nodes()
				.stream()
				.filter((node) -> node.service() != null && nameOf(Objects.requireNonNull(node.service())).equals(name))
				.map(ResourceGraph.Node::logicalId)
				.toList()))
			.toList();
	}

	private static String nameOf(String service) {
		return SPOKEN_BY_THE_AGENT.contains(service) ? SYSTEMS_MANAGER : "Amazon " + service.toUpperCase(Locale.ROOT);
	}

	/**
	 * A service is reachable once its endpoint exists; Systems Manager only once the
	 * agent is connected.
	 */
	private static String standing(Service service, LaunchProgress launchProgress) {
		if (service.name().equals(SYSTEMS_MANAGER)) {
			return launchProgress.ladder()
				.stream()
				.filter((readinessStep) -> readinessStep.name() == ReadinessStep.Name.CONNECTED)
				.findFirst()
				.map((readinessStep) -> switch (readinessStep.mark()) {
					case DONE -> ResourceState.DONE;
					case NOW, LATE -> ResourceState.DOING;
					case WAITING, FAILED, UNREACHED ->
						isAgentConnecting(launchProgress) ? ResourceState.DOING : ResourceState.WAITING;
				})
				.map(StyleNames::of)
				.orElse(StyleNames.of(ResourceState.WAITING));
		}
		return service.endpoints()
			.stream()
			.flatMap((name) -> launchProgress.find(name).stream())
			.map((endpoint) -> (endpoint.standing() == ResourceState.DONE) ? ResourceState.DONE : ResourceState.WAITING)
			.findFirst()
			.map(StyleNames::of)
			.orElse(StyleNames.of(ResourceState.WAITING));
	}

	private static boolean isAgentConnecting(LaunchProgress launchProgress) {
		return launchProgress.ladder()
			.stream()
			.anyMatch((readinessStep) -> readinessStep.name() == ReadinessStep.Name.AGENT_REGISTERED
					&& (readinessStep.mark() == ReadinessStep.Mark.NOW
							|| readinessStep.mark() == ReadinessStep.Mark.LATE));
	}

	/**
	 * An AWS service outside the stack that the endpoints connect to.
	 *
	 * @param name AWS's name for it
	 * @param endpoints the endpoints of the service
	 */
	record Service(String name, List<String> endpoints) {
	}

	/**
	 * One rectangle.
	 *
	 * @param name the resource's name in the template, or AWS's name of the service
	 * @param type such as {@code EC2 VPC}; empty for a service
	 * @param standing its state, for the style sheet
	 * @param resource whether it is a resource of the stack
	 */
	record Node(String name, String type, String standing, boolean resource, Rectangle box) {

		static Node of(ResourceProgress resource, Rectangle rectangle) {
			return new Node(resource.logicalId(), EventRow.shorten(resource.type()), StyleNames.of(resource.standing()),
					true, rectangle);
		}

		static Node of(Service service, LaunchProgress launchProgress, Rectangle rectangle) {
			return new Node(service.name(), "", NetworkDiagram.standing(service, launchProgress), false, rectangle);
		}

	}

	/**
	 * One line.
	 *
	 * @param path the SVG path data
	 */
	record Edge(String from, String to, String standing, String path) {
	}

}
