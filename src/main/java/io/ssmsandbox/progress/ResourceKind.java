package io.ssmsandbox.progress;

import io.ssmsandbox.template.ResourceGraph;

/**
 * Kinds of resources that AWS takes about equally long for: CloudFormation's types, but
 * for VPC endpoints, of which those that have network interfaces take minutes and those
 * that are a route take seconds.
 */
final class ResourceKind {

	static final String GATEWAY_ENDPOINT = "AWS::EC2::VPCEndpoint (gateway)";

	private ResourceKind() {
	}

	static String of(ResourceGraph.Node node) {
		return "s3".equals(node.service()) ? GATEWAY_ENDPOINT : node.type();
	}

}
