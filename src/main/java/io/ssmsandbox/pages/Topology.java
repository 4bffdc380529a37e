package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.ssmsandbox.outlook.Outlook;
import io.ssmsandbox.outlook.ResourceOutlook;
import io.ssmsandbox.outlook.Rung;
import io.ssmsandbox.outlook.Standing;
import io.ssmsandbox.template.ResourceGraph;

/**
 * The private way from the instance to Systems Manager, drawn from the template's own
 * graph.
 *
 * @param shape which of the two drawings it is: {@code wide} or {@code narrow}
 * @param width in the drawing's units
 * @param height in the drawing's units
 * @param areas what encloses others, outermost first
 * @param nodes everything else
 * @param edges what refers to what, apart from enclosures
 */
record Topology(String shape, int width, int height, List<Node> areas, List<Node> nodes, List<Edge> edges) {

	private static final String SYSTEMS_MANAGER = "Systems Manager";

	private static final Set<String> SPOKEN_BY_THE_AGENT = Set.of("ssm", "ssmmessages", "ec2messages");

	static List<Topology> of(Outlook outlook) {
		List<Service> services = services(outlook.graph());
		return Stream.of("wide", "narrow").map((shape) -> {
			TopologyLayout layout = shape.equals("wide") ? TopologyLayout.wide(outlook.graph(), services)
					: TopologyLayout.narrow(outlook.graph(), services);
			return draw(shape, outlook, services, layout);
		}).toList();
	}

	private static Topology draw(String shape, Outlook outlook, List<Service> services, TopologyLayout layout) {
		List<Node> areas = new ArrayList<>();
		List<Node> nodes = new ArrayList<>();
		for (ResourceOutlook resource : outlook.resources()) {
			TopologyPart part = TopologyPart.of(resource.node(), outlook.graph());
			boolean encloses = part == TopologyPart.NETWORK || part == TopologyPart.SUBNET;
			if (layout.has(resource.logicalId())) {
				(encloses ? areas : nodes).add(Node.of(resource, layout.box(resource.logicalId())));
			}
		}
		services.forEach((service) -> nodes.add(Node.of(service, outlook, layout.box(service.name()))));
		return new Topology(shape, layout.width() + 2, layout.height() + 2, areas, nodes,
				edges(outlook, services, layout));
	}

	private static List<Edge> edges(Outlook outlook, List<Service> services, TopologyLayout layout) {
		List<Edge> edges = new ArrayList<>();
		for (ResourceOutlook from : outlook.resources()) {
			from.node().references().stream().sorted().forEach((name) -> outlook.find(name).ifPresent((to) -> {
				boolean enclosure = switch (TopologyPart.of(to.node(), outlook.graph())) {
					case NETWORK, SUBNET -> true;
					case IDENTITY, INSTANCE, GUARD, ENDPOINT, ROUTE, GATEWAY, OTHER -> false;
				};
				boolean drawn = layout.has(from.logicalId()) && layout.has(name);
				if (drawn && !enclosure) {
					edges.add(new Edge(from.logicalId(), name, from.standing().css(),
							layout.box(from.logicalId()).lineTo(layout.box(name))));
				}
			}));
		}
		services.forEach((service) -> service.endpoints()
			.forEach((endpoint) -> edges.add(new Edge(endpoint, service.name(), standing(service, outlook),
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
	 * A service is reached once its endpoint is there; Systems Manager only once the
	 * agent is connected.
	 */
	private static String standing(Service service, Outlook outlook) {
		if (service.name().equals(SYSTEMS_MANAGER)) {
			return outlook.ladder()
				.stream()
				.filter((rung) -> rung.name() == Rung.Name.CONNECTED)
				.findFirst()
				.map((rung) -> switch (rung.mark()) {
					case DONE -> Standing.DONE.css();
					case NOW, LATE -> Standing.DOING.css();
					case WAITING, FAILED, UNREACHED ->
						climbing(outlook) ? Standing.DOING.css() : Standing.WAITING.css();
				})
				.orElse(Standing.WAITING.css());
		}
		return service.endpoints()
			.stream()
			.flatMap((name) -> outlook.find(name).stream())
			.map((endpoint) -> (endpoint.standing() == Standing.DONE) ? Standing.DONE : Standing.WAITING)
			.findFirst()
			.orElse(Standing.WAITING)
			.css();
	}

	private static boolean climbing(Outlook outlook) {
		return outlook.ladder()
			.stream()
			.anyMatch((rung) -> rung.name() == Rung.Name.AGENT_REGISTERED
					&& (rung.mark() == Rung.Mark.NOW || rung.mark() == Rung.Mark.LATE));
	}

	/**
	 * Something outside of the stack that its endpoints lead to.
	 *
	 * @param name what AWS calls it
	 * @param endpoints the endpoints that lead there
	 */
	record Service(String name, List<String> endpoints) {
	}

	/**
	 * One rectangle.
	 *
	 * @param name the resource's name in the template, or what AWS calls the service
	 * @param type such as {@code EC2 VPC}; empty for a service
	 * @param standing where it stands, for the style sheet
	 * @param resource whether it is a resource of the stack
	 */
	record Node(String name, String type, String standing, boolean resource, Box box) {

		static Node of(ResourceOutlook resource, Box box) {
			return new Node(resource.logicalId(), EventRow.shorten(resource.type()), resource.standing().css(), true,
					box);
		}

		static Node of(Service service, Outlook outlook, Box box) {
			return new Node(service.name(), "", Topology.standing(service, outlook), false, box);
		}

	}

	/**
	 * One line.
	 *
	 * @param path as SVG draws it
	 */
	record Edge(String from, String to, String standing, String path) {
	}

}
