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
 * The resources of a rendered template and what each needs before it can be created, as
 * CloudFormation reads it: references and {@code DependsOn}.
 *
 * @param nodes the resources in the template's order
 */
public record ResourceGraph(List<Node> nodes) {

	public ResourceGraph {
		nodes = List.copyOf(nodes);
	}

	/**
	 * The resources in an order in which each comes after all that it needs. A circle,
	 * which CloudFormation would refuse, is broken where it is met.
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
	 * @param references the resources that its definition refers to
	 * @param dependsOn the resources that it waits for without referring to them
	 * @param service the last part of the name of the service that it leads to, such as
	 * {@code ssm}; null unless it is a VPC endpoint
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
		 * Everything that must be complete before it is begun.
		 */
		public Set<String> needs() {
			Set<String> needs = new LinkedHashSet<>(this.references);
			needs.addAll(this.dependsOn);
			return needs;
		}

	}

}
