package io.ssmsandbox.pages;

import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.template.ResourceGraph;

/**
 * The role of a resource on the private path from the instance to Systems Manager,
 * derived from its type and its references. The order follows the path.
 */
enum NetworkDiagramPart {

	IDENTITY, NETWORK, SUBNET, INSTANCE, GUARD, ENDPOINT, ROUTE, GATEWAY, OTHER;

	static NetworkDiagramPart of(ResourceGraph.Node node, ResourceGraph graph) {
		return switch (node.type()) {
			case "AWS::EC2::VPC" -> NETWORK;
			case "AWS::EC2::Subnet" -> SUBNET;
			case "AWS::EC2::Instance" -> INSTANCE;
			case "AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress" -> GUARD;
			case "AWS::EC2::RouteTable", "AWS::EC2::SubnetRouteTableAssociation" -> ROUTE;
			case "AWS::EC2::VPCEndpoint" -> refersTo(node, SUBNET, graph) ? ENDPOINT : GATEWAY;
			default -> node.type().startsWith("AWS::IAM::") ? IDENTITY : OTHER;
		};
	}

	private static boolean refersTo(ResourceGraph.Node node, NetworkDiagramPart part, ResourceGraph graph) {
		Set<String> references = node.references();
		Optional<ResourceGraph.Node> found = graph.nodes()
			.stream()
			.filter((other) -> references.contains(other.logicalId()))
			.filter((other) -> of(other, graph) == part)
			.findFirst();
		return found.isPresent();
	}

}
