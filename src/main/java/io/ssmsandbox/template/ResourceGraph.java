package io.ssmsandbox.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The resources of a rendered template and their dependencies as CloudFormation sees
 * them: references and {@code DependsOn}.
 *
 * @param nodes the resources in the template's order
 */
public record ResourceGraph(List<Node> nodes) {

	public ResourceGraph {
		nodes = List.copyOf(nodes);
	}

	/**
	 * Returns the resources in dependency order. A cycle, which CloudFormation would
	 * reject, is cut where it is found.
	 */
	public List<Node> inOrder() {
		Map<String, Node> byName = new LinkedHashMap<>();
		this.nodes.forEach((node) -> byName.put(node.logicalId(), node));
		Set<String> seen = new LinkedHashSet<>();
		List<Node> order = new ArrayList<>();
		this.nodes.forEach((node) -> visit(node, byName, seen, order));
		return order;
	}

	private static void visit(Node node, Map<String, Node> byName, Set<String> seen, List<Node> order) {
		if (seen.add(node.logicalId())) {
			node.needs()
				.stream()
				.flatMap((name) -> Optional.ofNullable(byName.get(name)).stream())
				.forEach((needed) -> visit(needed, byName, seen, order));
			order.add(node);
		}
	}

	/**
	 * One resource.
	 *
	 * @param resource its name and type
	 * @param references the resources that its definition references
	 * @param dependsOn the resources in its {@code DependsOn}
	 * @param service the last part of the endpoint's service name, such as {@code ssm};
	 * null unless it is a VPC endpoint
	 */
	public record Node(TemplateResource resource, Set<String> references, Set<String> dependsOn,
			@Nullable String service) {

		public Node {
			references = Set.copyOf(references);
			dependsOn = Set.copyOf(dependsOn);
		}

		public String logicalId() {
			return this.resource.logicalId();
		}

		public String type() {
			return this.resource.type();
		}

		/**
		 * The resources that must be complete before this one starts.
		 */
		public Set<String> needs() {
			Set<String> needs = new LinkedHashSet<>(this.references);
			needs.addAll(this.dependsOn);
			return needs;
		}

	}

}
