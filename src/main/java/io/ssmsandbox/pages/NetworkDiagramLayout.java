package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.ssmsandbox.pages.NetworkDiagram.Service;
import io.ssmsandbox.template.ResourceGraph;

/**
 * Computes the positions in a network diagram. The ranks lead from the instance's role to
 * the AWS services. A rank is a column on a wide screen, and one or two rows on a narrow
 * one. A resource in a subnet or VPC is drawn inside its rectangle.
 */
final class NetworkDiagramLayout {

	static final int NODE_WIDTH = 172, NODE_HEIGHT = 46;

	private static final int GAP = 14, WAY = 34, PAD = 14, TITLE = 34;

	private final Map<String, Rectangle> boxes = new LinkedHashMap<>();

	private final Map<NetworkDiagramPart, List<String>> parts = new EnumMap<>(NetworkDiagramPart.class);

	private final List<String> vpcs;

	private final List<String> subnets;

	private int width;

	private int height;

	private NetworkDiagramLayout(ResourceGraph graph) {
		graph.nodes()
			.forEach((node) -> this.parts
				.computeIfAbsent(NetworkDiagramPart.of(node, graph), (part) -> new ArrayList<>())
				.add(node.logicalId()));
		this.vpcs = named(NetworkDiagramPart.NETWORK);
		this.subnets = named(NetworkDiagramPart.SUBNET);
	}

	/**
	 * Places the ranks side by side.
	 */
	static NetworkDiagramLayout wide(ResourceGraph graph, List<Service> services) {
		NetworkDiagramLayout layout = new NetworkDiagramLayout(graph);
		int left = layout.column(0, PAD + TITLE, layout.named(NetworkDiagramPart.IDENTITY)) + WAY;
		int top = TITLE;
		int inVpc = left + PAD;
		int x = inVpc + PAD;
		int y = top + TITLE;
		int first = y;
		for (NetworkDiagramPart part : List.of(NetworkDiagramPart.INSTANCE, NetworkDiagramPart.GUARD,
				NetworkDiagramPart.ENDPOINT)) {
			int next = layout.column(x, y, layout.named(part));
			x = (next > x) ? next + WAY : x;
		}
		Rectangle subnet = layout.enclose(layout.subnets,
				new Rectangle(inVpc, top, x - WAY + PAD - inVpc, layout.height - first + TITLE + PAD));
		List<String> below = new ArrayList<>(layout.named(NetworkDiagramPart.ROUTE));
		below.addAll(layout.named(NetworkDiagramPart.GATEWAY));
		below.addAll(layout.named(NetworkDiagramPart.OTHER));
		layout.row(inVpc + PAD, subnet.bottom() + PAD, WAY, below);
		int right = Math.max(subnet.right(), layout.width) + PAD;
		layout.enclose(layout.vpcs, new Rectangle(left, 0, right - left, layout.height + PAD));
		layout.column(right + WAY, y, services.stream().map(Service::name).toList());
		return layout;
	}

	/**
	 * Places the ranks one below the other, two nodes to a row.
	 */
	static NetworkDiagramLayout narrow(ResourceGraph graph, List<Service> services) {
		NetworkDiagramLayout layout = new NetworkDiagramLayout(graph);
		int inset = 2 * PAD;
		int y = layout.pairs(inset, 0, layout.named(NetworkDiagramPart.IDENTITY));
		int top = y + GAP;
		y = top + 2 * TITLE;
		for (NetworkDiagramPart part : List.of(NetworkDiagramPart.INSTANCE, NetworkDiagramPart.GUARD,
				NetworkDiagramPart.ENDPOINT)) {
			y = layout.pairs(inset, y, layout.named(part));
		}
		int across = 2 * NODE_WIDTH + GAP;
		Rectangle subnet = layout.enclose(layout.subnets,
				new Rectangle(PAD, top + TITLE, across + 2 * PAD, y - top - TITLE));
		List<String> below = new ArrayList<>(layout.named(NetworkDiagramPart.ROUTE));
		below.addAll(layout.named(NetworkDiagramPart.GATEWAY));
		below.addAll(layout.named(NetworkDiagramPart.OTHER));
		y = layout.pairs(inset, subnet.bottom() + GAP, below);
		layout.enclose(layout.vpcs, new Rectangle(0, top, across + 4 * PAD, y - top));
		layout.pairs(inset, y + WAY, services.stream().map(Service::name).toList());
		return layout;
	}

	private List<String> named(NetworkDiagramPart part) {
		return this.parts.getOrDefault(part, List.of());
	}

	/** Places nodes below each other; returns the right edge. */
	private int column(int x, int y, List<String> names) {
		int next = y;
		for (String name : names) {
			put(name, new Rectangle(x, next, NODE_WIDTH, NODE_HEIGHT));
			next += NODE_HEIGHT + GAP;
		}
		return names.isEmpty() ? x : x + NODE_WIDTH;
	}

	private void row(int x, int y, int gap, List<String> names) {
		int next = x;
		for (String name : names) {
			put(name, new Rectangle(next, y, NODE_WIDTH, NODE_HEIGHT));
			next += NODE_WIDTH + gap;
		}
	}

	/** Places two nodes to a row; returns the top of the next row. */
	private int pairs(int x, int y, List<String> names) {
		for (int i = 0; i < names.size(); i++) {
			put(names.get(i), new Rectangle(x + (i % 2) * (NODE_WIDTH + GAP), y + (i / 2) * (NODE_HEIGHT + GAP),
					NODE_WIDTH, NODE_HEIGHT));
		}
		return y + (names.size() + 1) / 2 * (NODE_HEIGHT + GAP);
	}

	/** Draws the rectangle of the first enclosing resource; any others are left out. */
	private Rectangle enclose(List<String> names, Rectangle rectangle) {
		if (!names.isEmpty()) {
			put(names.get(0), rectangle);
		}
		return rectangle;
	}

	private void put(String name, Rectangle rectangle) {
		this.boxes.put(name, rectangle);
		this.width = Math.max(this.width, rectangle.right());
		this.height = Math.max(this.height, rectangle.bottom());
	}

	boolean has(String name) {
		return this.boxes.containsKey(name);
	}

	Rectangle box(String name) {
		return Objects.requireNonNull(this.boxes.get(name), name);
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

}
